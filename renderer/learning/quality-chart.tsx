import * as Plot from '@observablehq/plot'
import type { Interval } from '../../shared/bootstrap.ts'
import type { ArticleQuality } from '../../shared/contract/index.ts'
import { Chart } from '../insights/chart.tsx'
import { useMessages } from '../messages/index.ts'
import { measured, periodsOf } from './periods.ts'
import type { QualityPeriod } from './periods.ts'

const COLORS = { precision: 'var(--accent)', recall: '#d55e00' } as const
const PARTS = ['precision', 'recall'] as const

/** How good the suggestions were, over the articles that were finished, before anything was learnt from each. */
export function QualityChart({ quality }: { readonly quality: readonly ArticleQuality[] }) {
  const { learning: t, format } = useMessages()
  const { articles, byChance } = measured(quality)
  const periods = periodsOf(articles)
  const only = periods.length === 1 ? (periods[0] ?? null) : null
  return (
    <Chart
      title={t.quality}
      hint={byChance ? t.qualityByChance : t.qualityOfAll}
      columns={[t.articles, t.precision, t.interval, t.recall, t.interval2, t.edits, t.interval3]}
      rows={periods.map(({ first, last, precision, recall, edits }) => ({
        cells: [
          within(format.number(first), format.number(last)),
          format.percent(precision.value),
          within(format.percent(precision.low), format.percent(precision.high)),
          format.percent(recall.value),
          within(format.percent(recall.low), format.percent(recall.high)),
          format.number(Math.round(edits.value * 10) / 10),
          within(format.number(Math.round(edits.low * 10) / 10), format.number(Math.round(edits.high * 10) / 10)),
        ],
        plain: [
          within(first, last),
          ...[precision, recall, edits].flatMap(({ value, low, high }) => [
            rounded(value),
            within(rounded(low), rounded(high)),
          ]),
        ],
      }))}
      plot={(width) => {
        const look: Look = {
          width,
          rtl: format.dir === 'rtl',
          names: { precision: t.precision, recall: t.recall },
          number: (value) => format.number(value),
          percent: (value) => format.percent(value),
        }
        return only === null ? curves(periods, look) : scale(only, look)
      }}
      {...(only === null && { legend: PARTS.map((part) => [t[part], COLORS[part]] as const) })}
    />
  )
}

const within = (low: string | number, high: string | number): string => `${low}–${high}`
/** To what a few articles can tell. */
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000

interface Look {
  readonly width: number
  readonly rtl: boolean
  readonly names: Readonly<Record<(typeof PARTS)[number], string>>
  readonly number: (value: number) => string
  readonly percent: (value: number) => string
}

const STYLE = { color: 'var(--ink-2)', background: 'transparent', fontFamily: 'inherit', fontSize: '12px' } as const

/** The first articles alone: nothing runs yet, so each share lies with its interval on a scale, under its words. */
function scale(period: QualityPeriod, { width, rtl, names, percent }: Look): Element {
  const shares = PARTS.map((part) => ({ ...period[part], name: names[part], color: COLORS[part] }))
  return Plot.plot({
    width,
    height: 160,
    marginTop: 12,
    marginLeft: 24,
    marginRight: 24,
    style: STYLE,
    x: { domain: rtl ? [1, 0] : [0, 1], label: null, grid: true, ticks: 5, tickFormat: percent },
    y: { domain: shares.map(({ name }) => name), axis: null },
    marks: [
      Plot.ruleY(shares, { y: 'name', x1: 0, x2: 'value', stroke: 'color', strokeWidth: 2, dy: 10 }),
      Plot.ruleY(shares, {
        y: 'name',
        x1: 'low',
        x2: 'high',
        stroke: 'color',
        strokeOpacity: 0.35,
        strokeWidth: 12,
        dy: 10,
      }),
      Plot.dot(shares, { x: 'value', y: 'name', fill: 'color', r: 6, dy: 10 }),
      Plot.text(shares, {
        x: 0,
        y: 'name',
        // Isolated: the drawing runs from left to right whatever the words.
        text: ({ name, value, low, high }: Interval & { readonly name: string }) =>
          `\u2068${name}: ${percent(value)}${low < high ? ` (${within(percent(low), percent(high))})` : ''}\u2069`,
        textAnchor: rtl ? 'end' : 'start',
        dy: -12,
        fill: 'var(--ink)',
        fontSize: 14,
      }),
    ],
  })
}

/** Both shares with their intervals; the first articles on the start side. */
function curves(periods: readonly QualityPeriod[], { width, rtl, number, percent }: Look): Element {
  return Plot.plot({
    width,
    height: 240,
    marginLeft: rtl ? 16 : 48,
    marginRight: rtl ? 48 : 16,
    style: STYLE,
    x: {
      type: 'point',
      domain: periods.map(({ last }) => last).toSorted((a, b) => (rtl ? b - a : a - b)),
      label: null,
      tickFormat: number,
    },
    y: {
      domain: [0, 1],
      label: null,
      grid: true,
      ticks: 5,
      tickSize: 0,
      tickFormat: percent,
      axis: rtl ? 'right' : 'left',
    },
    marks: PARTS.flatMap((part) => [
      Plot.ruleX(periods, {
        x: 'last',
        y1: (period: QualityPeriod) => period[part].low,
        y2: (period: QualityPeriod) => period[part].high,
        stroke: COLORS[part],
        strokeOpacity: 0.45,
        strokeWidth: 5,
        dx: part === 'precision' ? -4 : 4,
      }),
      Plot.line(periods, {
        x: 'last',
        y: (period: QualityPeriod) => period[part].value,
        stroke: COLORS[part],
        marker: 'circle',
      }),
    ]),
  })
}
