import { Check, RotateCcw } from 'lucide-react'
import { memo, useEffect } from 'react'
import type { ArticleDocument } from '../../shared/model/index.ts'
import { runCommand } from '../commands.ts'
import { useMessages } from '../messages/index.ts'
import { useFollowedArticle } from '../review/followed.tsx'
import { countOf } from '../review/order.ts'
import { useSession } from '../review/session.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/fields.tsx'
import { CommandKey } from '../ui/key.tsx'
import { takeLostFocus } from '../window/panes.ts'

/** Above the text: where it is from, what is left to do, and how to finish. */
export function ArticleHead() {
  const doc = useFollowedArticle()
  return doc === null ? null : <Head doc={doc} />
}

const Head = memo(function Head({ doc }: { readonly doc: ArticleDocument }) {
  const { format } = useMessages()
  const showRejected = useSession((session) => session.showRejected)
  const { meta, status } = doc.article
  const all = doc.mentions.length + doc.quotes.length
  const open = countOf(doc, ({ status: of }) => of === 'suggested')
  const rejected = countOf(doc, ({ status: of }) => of === 'rejected')
  const published = typeof meta.published_at === 'string' ? format.date(meta.published_at) : null
  const facts = [meta.outlet, published, meta.place].flatMap((fact) =>
    typeof fact === 'string' && fact !== '' ? [fact] : [],
  )
  return (
    <header className="article-head">
      <p className="facts">
        {facts.map((fact) => (
          <span key={fact}>
            <bdi>{fact}</bdi>
          </span>
        ))}
      </p>
      {(rejected > 0 || showRejected) && <ShowRejected on={showRejected} />}
      <Progress done={all - open} all={all} />
      <Finish done={status === 'done'} />
    </header>
  )
})

const ShowRejected = memo(function ShowRejected({ on }: { readonly on: boolean }) {
  const { review: t } = useMessages()
  return (
    <Checkbox isSelected={on} onChange={(show) => useSession.setState({ showRejected: show })}>
      {t.showRejected}
    </Checkbox>
  )
})

const Finish = memo(function Finish({ done }: { readonly done: boolean }) {
  const { review: t } = useMessages()
  // It was in the button that the other one takes the place of.
  useEffect(takeLostFocus, [done])
  return done ? (
    <>
      <span className="is-done">
        <Check aria-hidden size={15} />
        {t.statusDone}
      </span>
      <Button icon={RotateCcw} onPress={() => runCommand('article.reopen')}>
        {t.reopen}
      </Button>
    </>
  ) : (
    <Button look="primary" onPress={() => runCommand('article.done')} aria-label={t.markDone}>
      {t.doneAndNext}
      <CommandKey id="article.done" />
    </Button>
  )
})

/** How much of the article was looked at, as a bar and in words. */
function Progress({ done, all }: { readonly done: number; readonly all: number }) {
  const { review: t } = useMessages()
  return (
    <p className="review-progress">
      <span className="track" aria-hidden>
        <span className="fill" style={{ transform: `scaleX(${all === 0 ? 1 : done / all})` }} />
      </span>
      {t.suggestions(all - done)}
    </p>
  )
}
