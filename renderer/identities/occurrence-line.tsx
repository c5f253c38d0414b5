import type { IdentityOccurrence } from '../../shared/contract/index.ts'
import { useMessages } from '../messages/index.ts'
import { ConcordanceLine } from '../ui/concordance-line.tsx'
import { Facts } from '../ui/facts.tsx'

/** In CSS pixels. */
export const OCCURRENCE_HEIGHT = 60

/** A place in its context, and the article that it is in. */
export function OccurrenceLine({ row }: { readonly row: IdentityOccurrence | undefined }) {
  const { format } = useMessages()
  if (row === undefined) return null
  const { hit, title, outlet, publishedAt } = row
  return (
    <span className="occurrence">
      <ConcordanceLine hit={hit} />
      <small>
        <Facts facts={[title, outlet, publishedAt === null ? null : format.date(publishedAt)]} />
      </small>
    </span>
  )
}
