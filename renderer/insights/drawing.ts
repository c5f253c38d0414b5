import * as Plot from '@observablehq/plot'
import type { Insights } from '../../shared/contract/index.ts'
import type { Messages } from '../messages/index.ts'
import { colorOf } from '../review/label-colors.ts'

/** What every chart needs to know: words, numbers and on which side lines begin. */
export interface Look {
  readonly t: Messages['insights']
  readonly number: (value: number) => string
  readonly rtl: boolean
  readonly width: number
}

const ROW = 26
/** Room for the number beyond the longest bar. */
const NUMBER = 40
const LABEL = 170
/** Of a column. */
const WIDEST = 64
const SHORT = 26
/** Of a date below a column, with a space beside it. */
const DATE = 100

/** Isolated, so that a name in the other script disturbs nothing; long ones cut. */
function nameLabel(name: string): string {
  const letters = Array.from(name)
  const cut = letters.length > SHORT ? `${letters.slice(0, SHORT - 1).join('')}…` : name
  return isolated(cut)
}

const isolated = (text: string): string => `\u2068${text}\u2069`

export const KIND_COLORS = { direct: 'var(--chart-1)', mixed: 'var(--chart-2)', indirect: 'var(--chart-3)' } as const

function base({ rtl, width, number }: Look): Plot.PlotOptions {
  return {
    width,
    style: {
      color: 'var(--ink-2)',
      background: 'transparent',
      fontFamily: 'inherit',
      fontSize: '12px',
      overflow: 'visible',
    },
    marginLeft: rtl ? 16 : LABEL,
    marginRight: rtl ? LABEL : 16,
    x: { reverse: rtl, tickFormat: (value: number) => (Number.isInteger(value) ? number(value) : '') },
  }
}

/** Bars from the start side of the interface, the longest first. */
export function bars<Datum extends { readonly name: string; readonly value: number; readonly title: string }>(
  look: Look,
  data: readonly Datum[],
): Element {
  const { rtl, number } = look
  const options = base(look)
  return Plot.plot({
    ...options,
    [rtl ? 'marginLeft' : 'marginRight']: NUMBER,
    height: data.length * ROW + 8,
    marginTop: 4,
    marginBottom: 4,
    x: { ...options.x, axis: null },
    y: {
      domain: data.map(({ name }) => name),
      label: null,
      axis: rtl ? 'right' : 'left',
      tickSize: 0,
      tickFormat: nameLabel,
    },
    marks: [
      Plot.barX(data, {
        x: 'value',
        y: 'name',
        fill: 'var(--accent)',
        insetTop: 4,
        insetBottom: 4,
        title: 'title',
        // Their far ends.
        ...(rtl ? { rx1: 3 } : { rx2: 3 }),
      }),
      Plot.text(data, {
        x: 'value',
        y: 'name',
        text: ({ value }: Datum) => number(value),
        dx: rtl ? -6 : 6,
        textAnchor: rtl ? 'end' : 'start',
        fill: 'var(--ink)',
      }),
    ],
  })
}

export interface Stacked {
  readonly name: string
  readonly part: string
  readonly value: number
  readonly title: string
}

/** Bars of several parts. `colors`: of the parts, in their order. */
export function stackedBars(look: Look, data: readonly Stacked[], colors: ReadonlyMap<string, string>): Element {
  const options = base(look)
  const names = [...new Set(data.map(({ name }) => name))]
  return Plot.plot({
    ...options,
    height: names.length * ROW + 50,
    x: { ...options.x, label: null, grid: true, ticks: 4 },
    y: { domain: names, label: null, axis: look.rtl ? 'right' : 'left', tickSize: 0, tickFormat: nameLabel },
    color: { domain: [...colors.keys()], range: [...colors.values()] },
    marks: [
      Plot.barX(data, {
        x: 'value',
        y: 'name',
        fill: 'part',
        order: [...colors.keys()],
        insetTop: 4,
        insetBottom: 4,
        title: 'title',
      }),
    ],
  })
}

/** Columns over time, of several parts; the earliest on the start side. */
export function columns(
  look: Look,
  data: readonly Stacked[],
  names: readonly string[],
  colors: ReadonlyMap<string, string>,
  tick: (name: string) => string,
): Element {
  const { rtl, width, number } = look
  // A few columns stay columns; the last has room for half its date.
  const rest = Math.max(DATE / 2, width - 60 - names.length * WIDEST)
  const every = Math.max(1, Math.ceil(names.length / Math.max(1, Math.floor(width / DATE))))
  return Plot.plot({
    ...base(look),
    height: 240,
    marginLeft: rtl ? rest : 44,
    marginRight: rtl ? 44 : rest,
    marginBottom: 34,
    x: {
      type: 'band',
      domain: rtl ? names.toReversed() : names,
      label: null,
      tickSize: 0,
      tickFormat: (name: string) => (names.indexOf(name) % every === 0 ? isolated(tick(name)) : ''),
    },
    y: {
      label: null,
      grid: true,
      axis: rtl ? 'right' : 'left',
      ticks: 4,
      // Beside a number it looks like a minus.
      tickSize: 0,
      tickFormat: (value: number) => (Number.isInteger(value) ? number(value) : ''),
    },
    color: { domain: [...colors.keys()], range: [...colors.values()] },
    marks: [
      Plot.barY(data, { x: 'name', y: 'value', fill: 'part', order: [...colors.keys()], title: 'title', inset: 0.5 }),
      Plot.ruleY([0], { stroke: 'var(--line-strong)' }),
    ],
  })
}

export interface Cell {
  readonly one: string
  readonly other: string
  readonly value: number
  readonly title: string
}

/** Who with whom, the darker the oftener. */
export function matrix(look: Look, data: readonly Cell[], names: readonly string[]): Element {
  const { rtl, number, width } = look
  const most = Math.max(1, ...data.map(({ value }) => value))
  // The names below stand aslant.
  const below = 20 + 4.2 * Math.min(SHORT, Math.max(0, ...names.map((name) => name.length)))
  const shade = (value: number) =>
    `color-mix(in oklab, var(--accent) ${Math.round(15 + (75 * value) / most)}%, var(--ground))`
  return Plot.plot({
    ...base(look),
    height: Math.min(width, names.length * 34 + below),
    marginTop: 4,
    marginBottom: below,
    x: {
      domain: rtl ? names.toReversed() : [...names],
      label: null,
      tickSize: 0,
      tickRotate: rtl ? 40 : -40,
      tickFormat: nameLabel,
    },
    y: { domain: [...names], label: null, axis: rtl ? 'right' : 'left', tickSize: 0, tickFormat: nameLabel },
    marks: [
      Plot.cell(data, {
        x: 'one',
        y: 'other',
        fill: ({ value }: Cell) => shade(value),
        title: 'title',
        inset: 1,
        rx: 3,
      }),
      Plot.text(data, {
        x: 'one',
        y: 'other',
        text: ({ value }: Cell) => number(value),
        fill: ({ value }: Cell) => (value > most / 2 ? 'var(--ground)' : 'var(--ink)'),
        pointerEvents: 'none',
      }),
    ],
  })
}

/** Labels in the corpus's own colours. */
export function labelColors(labels: Insights['labels']): ReadonlyMap<string, string> {
  return new Map([...new Set(labels.map(({ label }) => label))].map((label) => [label, colorOf(label)]))
}
