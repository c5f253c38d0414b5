import { useCallback } from 'react'
import type { ArticleFilter, Insights, PeriodCount } from '../../shared/contract/index.ts'
import { showList } from '../corpus/show-list.ts'
import { useCorpus } from '../corpus/use-corpus.ts'
import { useMessages } from '../messages/index.ts'
import { Chart } from './chart.tsx'
import { bars, columns, KIND_COLORS, labelColors, matrix, stackedBars } from './drawing.ts'
import type { Look } from './drawing.ts'
import { everyPeriod, lastDayOf } from './periods.ts'

export interface ChartsProps {
  readonly data: Insights
  /** What the charts are narrowed to; a click narrows the queue to that and to what was clicked. */
  readonly filter: ArticleFilter
}

const STATUS_COLORS = { done: 'var(--accent)', in_review: 'var(--warn)', new: 'var(--line-strong)' } as const
const WORK_COLORS = {
  accepted: 'var(--chart-1)',
  corrected: 'var(--chart-3)',
  rejected: 'var(--chart-4)',
  added: 'var(--chart-2)',
} as const

/** Every chart of the insights. */
export function Charts({ data, filter }: ChartsProps) {
  const { insights: t, format } = useMessages()
  const corpusLabels = useCorpus()?.labels ?? []
  const rtl = format.dir === 'rtl'
  const look = useCallback(
    (width: number): Look => ({ t, rtl, width, number: (value) => format.number(value) }),
    [t, rtl, format],
  )
  const labelName = (key: string) => {
    const label = corpusLabels.find((one) => one.key === key)
    return (format.language === 'ar' ? label?.nameAr : label?.name) ?? key
  }
  const list = (more: ArticleFilter) => () => showList({ ...filter, ...more })
  const period = (value: string) => format.date(value)

  const speakers = data.speakers.slice(0, 15).map(({ name, quotes, articles }) => {
    return { name, value: quotes, articles, title: `${name}: ${format.list([t.quotes(quotes), t.articles(articles)])}` }
  })
  const quotes = data.quotes.map(({ period: name, kind, quotes: value }: PeriodCount) => {
    return { name, part: kind, value, title: `${period(name)}: ${t.quotes(value)} (${t.kinds[kind]})` }
  })
  const periods = everyPeriod(
    data.quotes.map(({ period: name }) => name),
    data.unit,
  )
  const labels = data.labels.map(({ outlet, label, mentions }) => ({
    name: outlet ?? t.noOutlet,
    outlet,
    part: label,
    value: mentions,
    title: `${outlet ?? t.noOutlet}: ${labelName(label)} ${format.number(mentions)}`,
  }))
  const cells = data.together.map(({ one, other, articles }) => {
    return { one, other, value: articles, title: `${one} + ${other}: ${t.articles(articles)}` }
  })
  const names = data.speakers.map(({ name }) => name).filter((name) => cells.some(({ one }) => one === name))
  const status = data.status.map((row) => ({
    name: t.articlesTitle,
    part: row.status,
    value: row.articles,
    title: `${t.statuses[row.status]}: ${t.articles(row.articles)}`,
  }))
  const work = data.work.flatMap(({ week, ...done }) =>
    (['accepted', 'corrected', 'rejected', 'added'] as const).map((part) => {
      return {
        name: week,
        part,
        value: done[part],
        title: `${format.date(week)}: ${t.work[part]} ${format.number(done[part])}`,
      }
    }),
  )
  const weeks = everyPeriod(
    data.work.map(({ week }) => week),
    'week',
  )
  return (
    <div className="charts">
      <Chart
        title={t.speakers}
        hint={t.speakersHint}
        columns={[t.name, t.quotesTitle, t.articlesTitle]}
        rows={speakers.map(({ name, value, articles }) => {
          return { cells: [name, value, articles], pick: list({ speaker: [name] }) }
        })}
        plot={(width) => bars(look(width), speakers)}
      />
      <Chart
        title={t.overTime}
        hint={t.overTimeHint[data.unit]}
        columns={[t.date, t.kind, t.quotesTitle]}
        rows={quotes.map(({ name, part, value }) => ({
          cells: [name, t.kinds[part], value],
          pick: list({ from: firstDay(name), until: lastDayOf(name, data.unit) }),
        }))}
        plot={(width) => columns(look(width), quotes, periods, new Map(Object.entries(KIND_COLORS)), period)}
        legend={(['direct', 'mixed', 'indirect'] as const).map((kind) => [t.kinds[kind], KIND_COLORS[kind]])}
      />
      <Chart
        title={t.labels}
        hint={t.labelsHint}
        columns={[t.outlet, t.label, t.mentionsTitle]}
        rows={labels.map(({ name, outlet, part, value }) => ({
          cells: [name, labelName(part), value],
          pick: list({ label: [part], ...(outlet !== null && { outlet: [outlet] }) }),
        }))}
        plot={(width) => stackedBars(look(width), labels, labelColors(data.labels))}
        legend={[...labelColors(data.labels)].map(([key, color]) => [labelName(key), color])}
      />
      <Chart
        title={t.together}
        hint={t.togetherHint}
        columns={[t.name, t.name2, t.articlesTitle]}
        rows={cells.map(({ one, other, value }) => ({ cells: [one, other, value], pick: list({ speaker: [one] }) }))}
        plot={(width) => matrix(look(width), cells, names)}
      />
      <Chart
        title={t.progress}
        hint={t.progressHint}
        columns={[t.status, t.articlesTitle]}
        rows={status.map(({ part, value }) => ({ cells: [t.statuses[part], value], pick: list({ status: [part] }) }))}
        plot={(width) => stackedBars(look(width), status, new Map(Object.entries(STATUS_COLORS)))}
        legend={(['done', 'in_review', 'new'] as const).map((one) => [t.statuses[one], STATUS_COLORS[one]])}
      />
      <Chart
        title={t.quality}
        hint={t.qualityHint}
        columns={[t.week, t.edit, t.count]}
        rows={work.map(({ name, part, value }) => ({ cells: [name, t.work[part], value] }))}
        plot={(width) => columns(look(width), work, weeks, new Map(Object.entries(WORK_COLORS)), period)}
        legend={(['accepted', 'corrected', 'rejected', 'added'] as const).map((one) => [t.work[one], WORK_COLORS[one]])}
      />
    </div>
  )
}

const firstDay = (period: string): string => (period.length === 7 ? `${period}-01` : period)
