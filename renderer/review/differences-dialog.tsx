import type { Difference } from '../../shared/contract/index.ts'
import { useCorpus } from '../corpus/use-corpus.ts'
import type { OpenCorpus } from '../corpus/use-corpus.ts'
import { useMessages } from '../messages/index.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { closeDialog } from '../window/dialog.ts'
import { showDifference, useExtracting } from './extracting.ts'
import { LabelName } from './label-name.tsx'
import './differences-dialog.css'

/** What the last extraction sees otherwise than the one before, article by article. */
export function DifferencesDialog() {
  const { review: t, window: w, corpus: c } = useMessages()
  const result = useExtracting()
  return (
    <Dialog
      title={t.extraction.title}
      isOpen
      onClose={closeDialog}
      size="l"
      footer={<Button onPress={closeDialog}>{w.close}</Button>}
    >
      <p className="differences-summary">{t.extraction.summary(result)}</p>
      {result.searched.map(({ article, title, differences, failed }) => (
        <section key={article} className="differences">
          <h3 dir="auto">{title === '' ? c.queue.untitled : title}</h3>
          {failed !== null && (
            <p className="warn" dir="auto">
              {failed}
            </p>
          )}
          <ul>
            {differences.map((difference) => (
              <li key={`${difference.type} ${difference.start} ${difference.end}`}>
                <Change difference={difference} />
                <button type="button" dir="auto" onClick={() => void showDifference(article, difference)}>
                  {difference.type === 'quote' ? t.extraction.quoted(difference.text) : difference.text}
                </button>
                <What difference={difference} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Dialog>
  )
}

function Change({ difference: { before, after } }: { readonly difference: Difference }) {
  const { extraction: t } = useMessages().review
  const change = before === null ? 'added' : after === null ? 'removed' : 'changed'
  return <span className={`difference-change ${change}`}>{t[change]}</span>
}

function What({ difference: { type, before, after } }: { readonly difference: Difference }) {
  const { extraction: t } = useMessages().review
  const corpus = useCorpus() ?? null
  const said = (seen: Difference['before']) => seen !== null && <Seen type={type} seen={seen} corpus={corpus} />
  return (
    <span className="difference-what">
      {said(before)}
      {before !== null && after !== null && <span className="difference-arrow">{t.becomes}</span>}
      {said(after)}
    </span>
  )
}

interface SeenProps {
  readonly type: Difference['type']
  readonly seen: NonNullable<Difference['before']>
  readonly corpus: OpenCorpus | null
}

function Seen({ type, seen: { label, speaker }, corpus }: SeenProps) {
  const { review: t } = useMessages()
  const known = corpus?.labels.find(({ key }) => key === label)
  if (type === 'mention') return known === undefined ? label : <LabelName label={known} />
  const kinds: Readonly<Record<string, string>> = { direct: t.direct, indirect: t.indirect, mixed: t.mixed }
  return (
    <span>
      {kinds[label] ?? label}
      {speaker !== null && (
        <>
          {' · '}
          <bdi>{speaker}</bdi>
        </>
      )}
    </span>
  )
}
