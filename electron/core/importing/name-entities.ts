import { DATE } from '../../../shared/model/index.ts'
import type { DraftArticle, DraftEntity, DraftMention, Span } from '../../../shared/model/index.ts'
import { foldKey } from '../../../shared/text/index.ts'

/** Readers of what tools write that know no entities. Our own records say exactly who is who. */
const KNOW_NONE: ReadonlySet<string> = new Set(['conll', 'doccano', 'labelstudio', 'brat'])

/** Who speaks is rather a person than a body, and rather a body than anything else. */
const SPEAKING: readonly string[] = ['PER', 'ORG']

/**
 * Names of tools that know no entities are somebody, as where a person marks them: one for each label and name, however it
 * is spelt. Whoever a quote's speaker names first speaks.
 */
export function nameEntities(draft: DraftArticle): DraftArticle {
  const { text, provenance } = draft
  if (!KNOW_NONE.has(provenance.importer)) return draft
  const entities: DraftEntity[] = [...draft.entities]
  const keyOf = (label: string, name: string) => `${label} ${foldKey(name)}`
  const known = new Map(entities.map(({ label, name }, index) => [keyOf(label, name), index]))

  const entityOf = ({ start, end, label, origin }: DraftMention): number => {
    const name = text.slice(start, end)
    const key = keyOf(label, name)
    const there = known.get(key)
    if (there !== undefined) return there
    known.set(key, entities.length)
    return entities.push({ uid: null, label, name, aliases: [], origin, reference: null }) - 1
  }
  const mentions = draft.mentions.map((mention) =>
    mention.entity !== null || mention.label === DATE ? mention : { ...mention, entity: entityOf(mention) },
  )
  const named = mentions.filter(({ label }) => label !== DATE)
  const speakers = (speaker: Span): readonly number[] => {
    const inside = named.filter(({ start, end }) => speaker.start <= start && end <= speaker.end)
    const first = SPEAKING.flatMap((label) => inside.find((mention) => mention.label === label) ?? [])[0] ?? inside[0]
    return first?.entity === null || first === undefined ? [] : [first.entity]
  }
  const quotes = draft.quotes.map((quote) =>
    quote.speaker === null || quote.speakerEntities.length > 0
      ? quote
      : { ...quote, speakerEntities: speakers(quote.speaker) },
  )
  return { ...draft, entities, mentions, quotes }
}
