import { memo, useDeferredValue } from 'react'
import type { ArticleDocument, Block, Direction } from '../../shared/model/index.ts'
import { useMessages } from '../messages/index.ts'
import { changeSettings, useSettings } from '../settings/settings.ts'
import { TextBlock } from '../text/block.tsx'
import { blocksOf } from '../text/layout.ts'
import type { BlockView } from '../text/layout.ts'
import type { SpeakerHints } from './speaker-hints.ts'

interface ArticleTextProps {
  readonly doc: ArticleDocument
  readonly views: ReadonlyMap<number, BlockView>
  readonly direction: Direction
  readonly focusKey: string | null
  readonly focusPart: string | number
  readonly hints: SpeakerHints | null
}

/** Groups of blocks that are drawn at once when an article opens: more than a screen holds. The rest follows at once. */
const FIRST = 24

/** The blocks in order; page furniture in a row folded to one line. */
export const ArticleText = memo(function ArticleText(props: ArticleTextProps) {
  const { doc, views, direction, focusKey, focusPart, hints } = props
  const shown = useSettings(({ furniture }) => furniture)
  const whole = useDeferredValue(true, false)
  const all = groups(blocksOf(doc))
  const drawn = whole ? all : all.slice(0, FIRST + firstWith(all, views, focusKey))
  return drawn.map((group) => {
    const [first] = group
    if (first?.kind === 'furniture' && !shown) return <Fold key={first.id} blocks={group} text={doc.text} />
    return group.map((block) => {
      const view = views.get(block.id)
      if (view === undefined) return null
      const focused = focusKey !== null && touches(view, focusKey) ? focusKey : null
      return (
        <TextBlock
          key={block.id}
          view={view}
          text={doc.text}
          direction={direction}
          focused={focused}
          focusedPart={focused === null ? 'span' : focusPart}
          hints={hints === null ? null : lettersIn(view, hints)}
        />
      )
    })
  })
})

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
function groups(blocks: readonly Block[]): readonly Block[][] {
  const grouped: Block[][] = []
  for (const block of blocks) {
    const last = grouped.at(-1)
    if (block.kind === 'furniture' && last?.[0]?.kind === 'furniture') last.push(block)
    else grouped.push([block])
  }
  return grouped
}

/** Index of the first group with the focused annotation, so that the text can scroll there; 0 where there is none. */
function firstWith(all: readonly Block[][], views: ReadonlyMap<number, BlockView>, key: string | null): number {
  const has = ({ id }: Block) => {
    const view = views.get(id)
    return view !== undefined && key !== null && touches(view, key)
  }
  return Math.max(
    0,
    all.findIndex((group) => group.some(has)),
  )
}

function touches({ mentions, quotes }: BlockView, key: string): boolean {
  const id = Number(key.slice(1))
  return key.startsWith('m') ? mentions.some((mention) => mention.id === id) : quotes.some((quote) => quote.id === id)
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
