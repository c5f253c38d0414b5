import type { Change } from '../../../shared/change/index.ts'
import type { Offer } from '../../../shared/contract/index.ts'
import { standings, takeOver } from '../../../shared/edit/index.ts'
import type { Counterpart, EditContext } from '../../../shared/edit/index.ts'
import type { ArticleDocument } from '../../../shared/model/index.ts'
import { hitAt } from '../corpus/index.ts'

/** An annotation from elsewhere under the name that it has among the offers to one article. */
export interface Offered {
  readonly key: string
  readonly counterpart: Counterpart
}

/** What could be taken over into an article, in the order of its text, and how it stands to that. */
export function offersIn(target: ArticleDocument, offered: readonly Offered[]): readonly Offer[] {
  const found = standings(
    target,
    offered.map(({ counterpart }) => counterpart),
  )
  return offered
    .flatMap(({ key, counterpart: { annotation, entities } }, index): Offer[] => {
      const standing = found[index]
      if (standing === undefined) return []
      const mention = annotation.type === 'mention'
      const first = mention ? annotation.start : Math.min(...annotation.content.map(({ start }) => start))
      const last = mention ? annotation.end : Math.max(...annotation.content.map(({ end }) => end))
      return [
        {
          ...hitAt(target.text, { start: first, end: last }),
          key,
          label: mention ? annotation.label : null,
          speakers: mention ? [] : (entities ?? []).map(({ name }) => name),
          state: standing.state,
        },
      ]
    })
    .sort((left, right) => left.start - right.start || right.end - left.end)
}

/** Takes over what was picked of these, as far as nobody decided on its place by now. */
export function takePicked(
  target: ArticleDocument,
  offered: readonly Offered[],
  keys: ReadonlySet<string>,
  context: EditContext,
): Change {
  return takeOver(
    target,
    offered.map(({ counterpart }) => counterpart),
    new Set(offered.flatMap(({ key, counterpart }) => (keys.has(key) ? counterpart : []))),
    context,
  )
}
