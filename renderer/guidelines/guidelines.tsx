import { useQuery } from '@tanstack/react-query'
import { BookOpenText, Pencil } from 'lucide-react'
import { useState } from 'react'
import { between, NO_CHANGE } from '../../shared/change/index.ts'
import type { Page, PageId } from '../../shared/model/index.ts'
import { orpc } from '../api.ts'
import { editCorpus, freshId } from '../corpus/corpus-edit.ts'
import { useMessages } from '../messages/index.ts'
import { Button } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { TextField } from '../ui/fields.tsx'
import { Rendered } from '../ui/markdown.tsx'
import { GUIDELINES_TEMPLATE } from '../../shared/guidelines-template.ts'
import './guidelines.css'

/** What the annotators of the corpus agreed on, beside the text that they annotate. */
export function Guidelines() {
  const { guidelines: t, format } = useMessages()
  const { data: page } = useQuery(orpc.pages.get.queryOptions({ input: { name: 'guidelines' } }))
  const [draft, setDraft] = useState<string | null>(null)
  if (page === undefined) return null
  if (draft !== null) return <Editor text={draft} before={page} onDone={() => setDraft(null)} />
  if (page === null || page.text.trim() === '') {
    return (
      <Empty icon={BookOpenText} title={t.empty} body={t.emptyBody}>
        <Button onPress={() => setDraft(GUIDELINES_TEMPLATE[format.language])}>{t.fromTemplate}</Button>
        <Button look="quiet" onPress={() => setDraft('')}>
          {t.blank}
        </Button>
      </Empty>
    )
  }
  return (
    <div className="guidelines">
      <Button look="quiet" icon={Pencil} onPress={() => setDraft(page.text)}>
        {t.edit}
      </Button>
      <Rendered text={page.text} />
    </div>
  )
}

function Editor({
  text,
  before,
  onDone,
}: {
  readonly text: string
  readonly before: Page | null
  readonly onDone: () => void
}) {
  const { guidelines: t, window: w } = useMessages()
  const [draft, setDraft] = useState(text)
  const [preview, setPreview] = useState(false)
  const save = async () => {
    if (await editCorpus('page.write', written(before, draft))) onDone()
  }
  return (
    <div
      role="group"
      aria-label={t.title}
      className="guidelines editing"
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault()
          event.stopPropagation()
          void save()
        }
      }}
    >
      <div className="guidelines-tools">
        <Button look="primary" onPress={() => void save()}>
          {t.save}
        </Button>
        <Button onPress={() => setPreview(!preview)}>{preview ? t.write : t.preview}</Button>
        <Button look="quiet" onPress={onDone}>
          {w.cancel}
        </Button>
      </div>
      {preview ? (
        <Rendered text={draft} />
      ) : (
        <TextField label={t.title} hint={t.hint} lines={24} value={draft} onChange={setDraft} autoFocus />
      )}
    </div>
  )
}

async function written(before: Page | null, text: string) {
  if (before !== null) return between([before], [{ ...before, text }])
  const page: Page = { type: 'page', id: (await freshId()) as PageId, name: 'guidelines', text }
  return { ...NO_CHANGE, added: [page] }
}
