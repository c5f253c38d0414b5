import * as Plot from '@observablehq/plot'
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
  const within = (low: string, high: string) => `${low}–${high}`
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
      }))}
      plot={(width) =>
        curves(periods, width, format.dir === 'rtl', {
          number: (value) => format.number(value),
          percent: (value) => format.percent(value),
        })
      }
      legend={PARTS.map((part) => [t[part], COLORS[part]])}
    />
  )
}

interface Writes {
  readonly number: (value: number) => string
  readonly percent: (value: number) => string
}

/** Both shares with their intervals; the first articles on the start side. */
function curves(periods: readonly QualityPeriod[], width: number, rtl: boolean, { number, percent }: Writes): Element {
  return Plot.plot({
    width,
    height: 240,
    marginLeft: rtl ? 16 : 48,
    marginRight: rtl ? 48 : 16,
    style: { color: 'var(--ink-2)', background: 'transparent', fontFamily: 'inherit', fontSize: '12px' },
    x: {
      type: 'point',
      domain: periods.map(({ last }) => last).toSorted((a, b) => (rtl ? b - a : a - b)),
      label: null,
      tickFormat: number,
    },
    y: { domain: [0, 1], label: null, grid: true, ticks: 5, tickFormat: percent, axis: rtl ? 'right' : 'left' },
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
