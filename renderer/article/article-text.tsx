import { memo, useDeferredValue, useLayoutEffect, useMemo, useState } from 'react'
import type { RefObject } from 'react'
import { annotationOf } from '../../shared/edit/index.ts'
import type { ArticleDocument, Block, Direction } from '../../shared/model/index.ts'
import { inParts } from '../in-parts.ts'
import { useMessages } from '../messages/index.ts'
import { startOf } from '../review/order.ts'
import { useSession } from '../review/session.ts'
import { changeSettings, useSettings } from '../settings/settings.ts'
import { isLong, TextBlock } from '../text/block.tsx'
import { blocksOf } from '../text/layout.ts'
import type { BlockView } from '../text/layout.ts'
import { markFocus } from './following.ts'
import type { SpeakerHints } from './speaker-hints.ts'

interface ArticleTextProps {
  readonly doc: ArticleDocument
  readonly views: ReadonlyMap<number, BlockView>
  readonly direction: Direction
  readonly root: RefObject<HTMLElement | null>
  readonly hints: SpeakerHints | null
}

/** Blocks that are shown as one: a paragraph, or page furniture in a row. */
type Group = readonly Block[]

/**
 * What is drawn at once when an article opens, around what has the focus: more than a screen holds. The rest follows at
 * once. Groups of blocks, and UTF-16 units of a paragraph of many pages.
 */
const FIRST = 24
const FIRST_UNITS = 6000

/** The blocks in order; page furniture in a row folded to one line. */
export const ArticleText = memo(function ArticleText({ doc, views, direction, root, hints }: ArticleTextProps) {
  const shown = useSettings(({ furniture }) => furniture)
  const whole = useDeferredValue(true, false)
  const blocks = blocksOf(doc)
  const all = useMemo(() => groups(blocks), [blocks])
  const [first] = useState(() => FIRST + groupInFocus(all, views))
  const [until] = useState(() => FIRST_UNITS + offsetInFocus(doc))
  // After every render: runs may be new, or begin elsewhere.
  useLayoutEffect(() => markFocus(root.current, useSession.getState()))
  return inParts(whole ? all : all.slice(0, first), TOGETHER).map((some) => (
    <Groups
      key={some[0]?.[0]?.id}
      groups={some}
      views={views}
      text={doc.text}
      direction={direction}
      hints={hints}
      until={whole ? null : until}
      furniture={shown}
    />
  ))
})

/** So many groups are looked at together when an edit changed one of them. */
const TOGETHER = 16

interface GroupsProps extends Pick<ArticleTextProps, 'views' | 'direction' | 'hints'> {
  readonly groups: readonly Group[]
  readonly text: string
  /** Offset behind which nothing of a long paragraph is drawn yet; null: all of it is. UTF-16 units. */
  readonly until: number | null
  readonly furniture: boolean
}

const Groups = memo(
  function Groups({ groups: some, views, text, direction, hints, until, furniture }: GroupsProps) {
    return some.flatMap((group) => {
      const [block] = group
      if (block?.kind === 'furniture' && !furniture) return [<Fold key={block.id} blocks={group} text={text} />]
      return group.map(({ id }) => {
        const view = views.get(id)
        return view === undefined ? null : (
          <TextBlock
            key={id}
            view={view}
            text={text}
            direction={direction}
            hints={hints === null ? null : lettersIn(view, hints)}
            until={until === null || !isLong(view.block) ? null : Math.max(until, view.block.start + FIRST_UNITS)}
          />
        )
      })
    })
  },
  (old, now) =>
    old.text === now.text &&
    old.direction === now.direction &&
    old.hints === now.hints &&
    old.until === now.until &&
    old.furniture === now.furniture &&
    old.groups.length === now.groups.length &&
    now.groups.every(
      (group, at) => group === old.groups[at] && group.every(({ id }) => now.views.get(id) === old.views.get(id)),
    ),
)

function Fold({ blocks, text }: { readonly blocks: readonly Block[]; readonly text: string }) {
  const { review: t, format } = useMessages()
  return (
    <button
      type="button"
      className="furniture-fold"
      dir={format.dir}
      onClick={() => void changeSettings({ furniture: true })}
      title={text.slice(blocks[0]?.start, blocks.at(-1)?.end).slice(0, 200)}
    >
      {t.furnitureFolded(blocks.length)}
    </button>
  )
}

/** Furniture that stands together; every other block alone. */
function groups(blocks: readonly Block[]): readonly Group[] {
  const grouped: Block[][] = []
  for (const block of blocks) {
    const last = grouped.at(-1)
    if (block.kind === 'furniture' && last?.[0]?.kind === 'furniture') last.push(block)
    else grouped.push([block])
  }
  return grouped
}

/** Index of the first group with the focused annotation, so that the text can scroll there; 0 where there is none. */
function groupInFocus(all: readonly Group[], views: ReadonlyMap<number, BlockView>): number {
  const { focus } = useSession.getState()
  if (focus === null) return 0
  const has = ({ id }: Block) => {
    const view = views.get(id)
    const list: readonly { readonly id: number }[] = (focus.type === 'mention' ? view?.mentions : view?.quotes) ?? []
    return list.some((annotation) => annotation.id === focus.id)
  }
  return Math.max(
    0,
    all.findIndex((group) => group.some(has)),
  )
}

/** Where the focused annotation begins; 0 where there is none. UTF-16 units. */
function offsetInFocus(doc: ArticleDocument): number {
  const { focus } = useSession.getState()
  const annotation = focus === null ? null : annotationOf(doc, focus)
  return annotation === null ? 0 : startOf(annotation)
}

/** Null where none is in this block, so that it need not be drawn again. */
function lettersIn({ mentions }: BlockView, hints: SpeakerHints): ReadonlyMap<string, string> | null {
  const letters = new Map(
    mentions.flatMap(({ id }) => {
      const hint = hints.get(`m${id}`)
      return hint === undefined ? [] : [[`m${id}`, hint.letter] as const]
    }),
  )
  return letters.size === 0 ? null : letters
}
