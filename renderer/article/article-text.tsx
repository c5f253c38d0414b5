import { memo } from 'react'
import type { ArticleDocument, Block, Direction, EntityId } from '../../shared/model/index.ts'
import { useMessages } from '../messages/index.ts'
import { changeSettings, useSettings } from '../settings/settings.ts'
import { TextBlock } from '../text/block.tsx'
import type { BlockView } from '../text/layout.ts'

interface ArticleTextProps {
  readonly doc: ArticleDocument
  readonly views: ReadonlyMap<number, BlockView>
  readonly direction: Direction
  readonly focusKey: string | null
  readonly focusPart: string | number
  readonly hints: ReadonlyMap<string, { readonly letter: string; readonly entity: EntityId }> | null
}

/** The blocks in order; page furniture in a row folded to one line. */
export const ArticleText = memo(function ArticleText(props: ArticleTextProps) {
  const { doc, views, direction, focusKey, focusPart, hints } = props
  const shown = useSettings(({ furniture }) => furniture)
  const { review: t, format } = useMessages()
  return groups(doc.blocks).map((group) => {
    const [first] = group
    if (first === undefined) return null
    if (first.kind === 'furniture' && !shown) {
      return (
        <button
          key={first.id}
          type="button"
          className="furniture-fold"
          onClick={() => void changeSettings({ furniture: true })}
          title={doc.text.slice(first.start, group.at(-1)?.end).slice(0, 200)}
        >
          <span dir={format.dir}>{t.furnitureFolded(group.length)}</span>
        </button>
      )
    }
    return group.map((block) => {
      const view = views.get(block.id)
      if (view === undefined) return null
      const focused = focusKey !== null && touches(view, focusKey) ? focusKey : null
      const letters = hints === null ? null : lettersIn(view, hints)
      return (
        <TextBlock
          key={block.id}
          view={view}
          text={doc.text}
          direction={direction}
          focused={focused}
          focusedPart={focused === null ? 'span' : focusPart}
          hints={letters}
        />
      )
    })
  })
})

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

function touches({ mentions, quotes }: BlockView, key: string): boolean {
  const id = Number(key.slice(1))
  return key.startsWith('m') ? mentions.some((mention) => mention.id === id) : quotes.some((quote) => quote.id === id)
}

/** Null where none is in this block, so that it need not be drawn again. */
function lettersIn(
  { mentions }: BlockView,
  hints: ReadonlyMap<string, { readonly letter: string }>,
): ReadonlyMap<string, string> | null {
  const letters = new Map(
    mentions.flatMap(({ id }) => {
      const hint = hints.get(`m${id}`)
      return hint === undefined ? [] : [[`m${id}`, hint.letter] as const]
    }),
  )
  return letters.size === 0 ? null : letters
}
