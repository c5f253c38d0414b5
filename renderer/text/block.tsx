import { memo, useMemo } from 'react'
import type { CSSProperties } from 'react'
import type { BlockKind, Direction } from '../../shared/model/index.ts'
import { directionOf } from '../../shared/text/index.ts'
import type { Segment } from '../../shared/text/index.ts'
import { colorOf } from '../review/label-colors.ts'
import { layOut } from './layout.ts'
import type { BlockView, Mark } from './layout.ts'

export interface BlockProps {
  readonly view: BlockView
  readonly text: string
  readonly direction: Direction
  /** Key of the focused annotation, if it is in this block. */
  readonly focused: string | null
  /** Which span of it, as `Part`: `span`, `cue`, `speaker`, or a content index. */
  readonly focusedPart: string | number
  /** Letters beside mentions, by annotation key, while a speaker is chosen. */
  readonly hints: ReadonlyMap<string, string> | null
}

const TAGS: Partial<Record<BlockKind, 'h1' | 'h2'>> = { headline: 'h1', heading: 'h2' }

/** One block of the article as flat runs. Drawn again only when what it shows has changed. */
export const TextBlock = memo(function TextBlock(props: BlockProps) {
  const { view, text, direction, focused, focusedPart, hints } = props
  const { block } = view
  const layout = useMemo(() => layOut(view), [view])
  const own = text.slice(block.start, block.end)
  const Tag = TAGS[block.kind] ?? 'p'
  const open = view.quotes.some(({ status }) => status === 'suggested')
  return (
    <Tag
      className={`block block-${block.kind}${view.quotes.length > 0 ? ' quoted' : ''}${open ? ' quoted-open' : ''}`}
      dir={block.direction ?? directionOf(own) ?? direction}
      data-block={block.id}
      data-kind={block.kind}
    >
      {layout.segments.map((segment, index) => {
        const marks = segment.spans.flatMap((at) => layout.marks[at] ?? [])
        const lanes = segment.spans.map((at) => layout.lane[at] ?? 0)
        const under = marks.find(({ key }) => key === focused)
        const edges = under === undefined ? '' : edgeClasses(segment, marks, focused, focusedPart)
        const hint = hints === null ? undefined : hintAt(marks, segment, hints)
        return (
          <span
            key={segment.start === block.start ? `first${index}` : segment.start}
            data-start={segment.start}
            data-end={segment.end}
            data-ids={marks.length === 0 ? undefined : marks.map(({ key }) => key).join(' ')}
            data-hint={hint}
            className={marks.length === 0 ? undefined : `${classOf(marks)}${edges}`}
            style={marks.length === 0 ? undefined : styleOf(marks, lanes)}
          >
            {text.slice(segment.start, segment.end)}
          </span>
        )
      })}
    </Tag>
  )
})

function classOf(marks: readonly Mark[]): string {
  const classes = new Set<string>(['run'])
  for (const mark of marks) {
    const { status } = mark.kind === 'mention' ? mark.mention : mark.quote
    classes.add(mark.kind)
    classes.add(`${mark.kind}-${status}`)
    if (mark.kind === 'mention' ? mark.mention.flagged : mark.quote.flagged) classes.add('flagged')
  }
  return [...classes].join(' ')
}

/** The ring around the focused span: all runs have its top and bottom, the first and last its ends. */
function edgeClasses(segment: Segment, marks: readonly Mark[], focused: string | null, part: string | number): string {
  const own = marks.filter(({ key }) => key === focused)
  const active = own.find((mark) => isPart(mark, part))
  if (active === undefined) return ' focus-chain'
  return ` focus${segment.start === active.start ? ' focus-start' : ''}${segment.end === active.end ? ' focus-end' : ''}`
}

function isPart(mark: Mark, part: string | number): boolean {
  if (mark.kind === 'mention') return true
  if (mark.kind === 'content') return part === 'span' ? mark.part === 0 : part === mark.part
  return mark.kind === part
}

/** A letter stands before the first run of its mention. */
function hintAt(marks: readonly Mark[], segment: Segment, hints: ReadonlyMap<string, string>): string | undefined {
  const mark = marks.find(({ kind, start, key }) => kind === 'mention' && start === segment.start && hints.has(key))
  return mark === undefined ? undefined : hints.get(mark.key)
}

const LANE_PX = 4

/**
 * Underlines of mentions as stacked backgrounds, one lane each: inline padding or borders would part joined letters, and a
 * background does not. Suggested ones are dashed.
 */
function styleOf(marks: readonly Mark[], lanes: readonly number[]): CSSProperties {
  const images: string[] = []
  const positions: string[] = []
  marks.forEach((mark, index) => {
    if (mark.kind !== 'mention') return
    const color = colorOf(mark.mention.label)
    const dashed = mark.mention.status === 'suggested'
    images.push(
      dashed
        ? `repeating-linear-gradient(to right, ${color} 0 5px, transparent 5px 8px)`
        : `linear-gradient(${color}, ${color})`,
    )
    positions.push(`0 calc(100% - ${(lanes[index] ?? 0) * LANE_PX}px)`)
  })
  if (images.length === 0) return {}
  return {
    backgroundImage: images.join(', '),
    backgroundPosition: positions.join(', '),
    backgroundSize: '100% 2px',
    backgroundRepeat: 'no-repeat',
  }
}
