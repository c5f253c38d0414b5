import { memo, useMemo } from 'react'
import type { CSSProperties } from 'react'
import type { BlockKind, Direction, Span } from '../../shared/model/index.ts'
import { directionOf } from '../../shared/text/index.ts'
import { runsOf, sameRun } from './layout.ts'
import type { BlockView, Mark, Run } from './layout.ts'
import './text.css'

export interface BlockProps {
  readonly view: BlockView
  readonly text: string
  readonly direction: Direction
  /** Letters beside mentions, by annotation key, while a speaker is chosen. */
  readonly hints: ReadonlyMap<string, string> | null
  /** Offset behind which nothing is drawn yet; null: all of it is. UTF-16 units. */
  readonly until: number | null
}

const TAGS: Partial<Record<BlockKind, 'h1' | 'h2'>> = { headline: 'h1', heading: 'h2' }

/** One block of the article as flat runs. Drawn again only when what it shows has changed. */
export const TextBlock = memo(function TextBlock(props: BlockProps) {
  const { view, text, direction, hints, until } = props
  const { block, quotes, showRejected } = view
  const all = useMemo(() => runsOf(view), [view])
  const runs = until === null ? all : all.filter(({ start }) => start < until)
  const own = useMemo(() => directionOf(text.slice(block.start, block.end)), [text, block])
  const Tag = TAGS[block.kind] ?? 'p'
  const said = quotes.filter(
    ({ status, content }) =>
      (showRejected || status !== 'rejected') &&
      content.some(({ start, end }) => start < block.end && end > block.start),
  )
  const bar = said.length === 0 ? '' : said.some(({ status }) => status === 'suggested') ? ' quoted open' : ' quoted'
  return (
    <Tag
      className={`block ${block.kind}${bar}`}
      dir={block.direction ?? own ?? direction}
      data-block={block.id}
      data-from={block.start}
      data-to={block.end}
    >
      {[...Map.groupBy(runs, ({ start }) => Math.floor((start - block.start) / TOGETHER))].map(([at, some]) => (
        <Runs key={at} runs={some} text={text} hints={hints} />
      ))}
    </Tag>
  )
})

/** UTF-16 units of a paragraph that takes the browser several milliseconds to set. */
const LONG = 10_000

export function isLong({ start, end }: Span): boolean {
  return end - start > LONG
}

/** UTF-16 units of a block whose runs are looked at together when it is drawn again: a paragraph can be very long. */
const TOGETHER = 600

interface RunsProps extends Pick<BlockProps, 'text' | 'hints'> {
  readonly runs: readonly Run[]
}

const Runs = memo(
  function Runs({ runs, text, hints }: RunsProps) {
    return runs.map((run) => (
      <span
        key={run.start}
        className={classOf(run.marks)}
        style={lanesOf(run.marks)}
        data-start={run.start}
        data-end={run.end}
        data-ids={run.marks.length > 0 ? run.marks.map(({ key }) => key).join(' ') : undefined}
        data-hint={hints === null ? undefined : hintAt(run, hints)}
      >
        {text.slice(run.start, run.end)}
      </span>
    ))
  },
  (before, after) =>
    before.text === after.text &&
    before.hints === after.hints &&
    before.runs.length === after.runs.length &&
    before.runs.every((run, at) => sameRun(run, after.runs[at] ?? run)),
)

function classOf(marks: readonly Mark[]): string {
  const classes = new Set(['run'])
  for (const mark of marks) {
    const { status, flagged } = mark.kind === 'mention' ? mark.mention : mark.quote
    classes.add(mark.kind).add(status === 'accepted' ? mark.kind : `${mark.kind}-${status}`)
    if (flagged) classes.add('flagged')
  }
  return [...classes].join(' ')
}

/** A letter stands before the first run of its mention. */
function hintAt({ start, marks }: Run, hints: ReadonlyMap<string, string>): string | undefined {
  const mark = marks.find((one) => one.kind === 'mention' && one.start === start && hints.has(one.key))
  return mark === undefined ? undefined : hints.get(mark.key)
}

/** Deeper ones share the last line. */
const LANES = 3

/** Which line each mention draws in which pattern; see text.css. */
function lanesOf(marks: readonly Mark[]): CSSProperties | undefined {
  if (marks.length === 0) return undefined
  const style: Record<string, string> = {}
  for (const mark of marks) {
    if (mark.kind !== 'mention' || mark.mention.status === 'rejected') continue
    const pattern = mark.mention.status === 'suggested' ? 'dashed' : 'solid'
    style[`--lane-${Math.min(mark.lane, LANES - 1)}`] =
      `var(--${pattern}-${CSS.escape(mark.mention.label)}, var(--${pattern}))`
  }
  return style
}
