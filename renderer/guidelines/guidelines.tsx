import { useQuery } from '@tanstack/react-query'
import { BookOpenText, Pencil } from 'lucide-react'
import { useState } from 'react'
import { between, NO_CHANGE } from '../../shared/change/index.ts'
import type { Page, PageId } from '../../shared/model/index.ts'
import { orpc } from '../api.ts'
import { editCorpus, freshId } from '../corpus/corpus-edit.ts'
import { useCorpus } from '../corpus/use-corpus.ts'
import { useMessages } from '../messages/index.ts'
import { Button } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { TextField } from '../ui/fields.tsx'
import { Rendered } from '../ui/markdown.tsx'
import { GUIDELINES_TEMPLATE } from '../../shared/guidelines-template.ts'
import { dropDraft, useDraft } from './draft.ts'
import './guidelines.css'

/** What the annotators of the corpus agreed on, beside the text that they annotate. */
export function Guidelines() {
  const { guidelines: t, format } = useMessages()
  const corpus = useCorpus()?.uid ?? ''
  const isWriting = useDraft((draft) => draft.corpus !== '' && draft.corpus === corpus)
  const { data: page } = useQuery(orpc.pages.get.queryOptions({ input: { name: 'guidelines' } }))
  const [begun, setBegun] = useState(false)
  const write = (text: string) => {
    useDraft.setState({ corpus, text, base: page?.text ?? '' })
    setBegun(true)
  }
  if (page === undefined) return null
  if (isWriting) return <Editor before={page} autoFocus={begun} />
  if (page === null || page.text.trim() === '') {
    return (
      <Empty icon={BookOpenText} title={t.empty} body={t.emptyBody}>
        <Button autoFocus={begun} onPress={() => write(GUIDELINES_TEMPLATE[format.language])}>
          {t.fromTemplate}
        </Button>
        <Button look="quiet" onPress={() => write('')}>
          {t.blank}
        </Button>
      </Empty>
    )
  }
  return (
    <div className="guidelines">
      <Button look="quiet" icon={Pencil} autoFocus={begun} onPress={() => write(page.text)}>
        {t.edit}
      </Button>
      <Rendered text={page.text} />
    </div>
  )
}

interface EditorProps {
  readonly before: Page | null
  /** False where it comes back: the focus is elsewhere then. */
  readonly autoFocus: boolean
}

function Editor({ before, autoFocus }: EditorProps) {
  const { guidelines: t, window: w } = useMessages()
  const { text: draft, base } = useDraft()
  const [preview, setPreview] = useState(false)
  const theirs = before?.text ?? ''
  const isOutdated = theirs !== base
  const save = async () => {
    if (isOutdated) return
    if (await editCorpus('page.write', written(before, draft))) dropDraft()
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
        <Button look="primary" isDisabled={isOutdated} onPress={() => void save()}>
          {t.save}
        </Button>
        <Button onPress={() => setPreview(!preview)}>{preview ? t.write : t.preview}</Button>
        <Button look="quiet" onPress={dropDraft}>
          {w.cancel}
        </Button>
      </div>
      {isOutdated && (
        <div role="alert" className="guidelines-outdated">
          <p>{t.outdated}</p>
          <details>
            <summary>{t.theirs}</summary>
            <Rendered text={theirs} />
          </details>
          <Button onPress={() => useDraft.setState({ base: theirs })}>{t.replaceTheirs}</Button>
        </div>
      )}
      {preview ? (
        <Rendered text={draft} />
      ) : (
        <TextField
          label={t.title}
          hint={t.hint}
          lines={24}
          value={draft}
          onChange={(text) => useDraft.setState({ text })}
          autoFocus={autoFocus}
        />
      )}
    </div>
  )
}

async function written(before: Page | null, text: string) {
  if (before !== null) return between([before], [{ ...before, text }])
  const page: Page = { type: 'page', id: (await freshId()) as PageId, name: 'guidelines', text }
  return { ...NO_CHANGE, added: [page] }
}
