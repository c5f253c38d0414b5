import { useEffect, useMemo } from 'react'
import type { Offer } from '../../shared/contract/index.ts'
import { useCorpus } from '../corpus/use-corpus.ts'
import { useMessages } from '../messages/index.ts'
import { isOpen, keyOf, stopLooking, takeOffers, toggle, useOffers } from './offers-state.ts'
import { focusPicks, PickDialog } from './pick-dialog.tsx'

/** What articles could have of the annotations of a copy, or of a file: looked through, then taken over. */
export default function OffersDialog() {
  const { search, format } = useMessages()
  const { asked, found, picked, looking } = useOffers()
  const labels = useCorpus()?.labels ?? []
  const t = search[asked?.type ?? 'copies']
  const hits = useMemo(
    () =>
      found.map((article) => {
        const { offers } = article
        return { article, hits: offers.map((hit) => ({ hit, key: isOpen(hit) ? keyOf(article.article, hit) : null })) }
      }),
    [found],
  )
  useEffect(focusPicks, [])
  const kindOf = ({ label, speakers }: Offer): readonly string[] => {
    if (label === null) return [search.offers.quote, format.list(speakers)]
    const named = labels.find(({ key }) => key === label)
    return [(format.language === 'ar' ? named?.nameAr : named?.name) ?? label]
  }
  return (
    <PickDialog
      title={t.title}
      className="pick-offers"
      label={t.list}
      found={hits}
      picked={picked}
      looking={looking}
      nothing={t.nothing}
      toggle={toggle}
      stopLooking={stopLooking}
      act={() => void takeOffers()}
      say={(offer) => ({
        facts: [...kindOf(offer), offer.state === 'open' ? null : search.offers.states[offer.state]],
        look: offer.state === 'kept' ? 'marked' : offer.state,
      })}
    >
      <p className="dialog-hint">{t.hint}</p>
    </PickDialog>
  )
}
