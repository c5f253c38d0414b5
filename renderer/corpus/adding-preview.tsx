import type { InspectedFile } from '../../shared/contract/index.ts'
import { useMessages } from '../messages/index.ts'

export interface AddingPreviewProps {
  readonly file: InspectedFile
  readonly looking: boolean
}

/** The first articles of a file as they will be read, or why they are not. */
export function AddingPreview({ file, looking }: AddingPreviewProps) {
  const { corpus } = useMessages()
  const t = corpus.choices
  const { articles, failures } = file
  return (
    // Scrolls, so the keyboard must reach it.
    <section className="adding-preview" aria-label={t.preview} aria-busy={looking} tabIndex={0}>
      {articles.map(({ text, meta }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the order is the file's; nothing else tells two apart
        <article key={index}>
          <Meta meta={meta} />
          <p>{text}</p>
        </article>
      ))}
      {articles.length === 0 && failures.length === 0 && <p>{t.nothing}</p>}
      {failures.map((failure) => {
        const { reason, advice } = corpus.problem(failure.problem)
        return (
          <p key={reason} className="adding-problem" dir="auto">
            {reason} {advice}
          </p>
        )
      })}
    </section>
  )
}

function Meta({ meta }: { readonly meta: InspectedFile['articles'][number]['meta'] }) {
  const { format } = useMessages()
  const shown = (value: unknown) => (typeof value === 'string' ? value : '')
  const date = shown(meta['published_at'])
  const parts = [
    shown(meta['outlet']),
    date === '' ? shown(meta['published_as_written']) : format.date(date),
    shown(meta['byline']),
    shown(meta['section']),
    shown(meta['place']),
    shown(meta['url']),
  ].filter((part) => part !== '')
  return (
    <>
      {shown(meta['title']) !== '' && <h3 dir="auto">{shown(meta['title'])}</h3>}
      {parts.length > 0 && (
        <p className="adding-meta">
          {parts.map((part) => (
            <bdi key={part}>{part}</bdi>
          ))}
        </p>
      )}
    </>
  )
}
