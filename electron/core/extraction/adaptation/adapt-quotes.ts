import type { DraftQuote } from '../../../../shared/model/index.ts'
import { foldKey } from '../../../../shared/text/fold.ts'
import type { FoundEntity } from '../names/entities.ts'
import { holderOf, isUnwanted } from './habits.ts'
import type { Habits } from './habits.ts'

/** Quotes as their corpus has taught, and those who speak without being named in the article. */
export interface AdaptedQuotes {
  readonly quotes: DraftQuote[]
  /** Their indexes follow those of the article's entities. */
  readonly holders: readonly FoundEntity[]
}

/** Leaves out quotes of kinds that were refused, and says who holds an office that the corpus knows. */
export function adaptQuotes(
  text: string,
  quotes: readonly DraftQuote[],
  entities: readonly FoundEntity[],
  habits: Habits | null,
): AdaptedQuotes {
  if (habits === null) return { quotes: [...quotes], holders: [] }
  const holders: FoundEntity[] = []
  const entityOf = (name: string): number => {
    const all = [...entities, ...holders]
    const known = all.findIndex(
      (entity) =>
        entity.label === 'PER' && [entity.name, ...entity.aliases].some((one) => foldKey(one) === foldKey(name)),
    )
    if (known !== -1) return known
    holders.push({ label: 'PER', name, aliases: [] })
    return all.length
  }
  const withHolder = (quote: DraftQuote): DraftQuote => {
    if (quote.speakerEntities.length > 0 || quote.speaker === null) return quote
    const phrase = text.slice(quote.speaker.start, quote.speaker.end)
    const name = holderOf(phrase, habits)
    if (name === null) return quote
    const evidence = [...quote.evidence, `"${phrase}" is ${name} in this corpus`]
    return { ...quote, speakerEntities: [entityOf(name)], source: 'named', evidence }
  }
  return { quotes: quotes.filter((quote) => !isUnwanted(text, quote, habits)).map(withHolder), holders }
}
