import { useQuery } from '@tanstack/react-query'
import { BookOpenText, Pencil } from 'lucide-react'
import { useState } from 'react'
import Markdown from 'react-markdown'
import type { Components } from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { between, NO_CHANGE } from '../../shared/change/index.ts'
import type { Page, PageId } from '../../shared/model/index.ts'
import { orpc } from '../api.ts'
import { editCorpus, freshId } from '../corpus/corpus-edit.ts'
import { useMessages } from '../messages/index.ts'
import { Button } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { TextField } from '../ui/fields.tsx'
import { openAddress } from '../ui/open-address.ts'
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

/** Whatever the text says: no HTML of its own, no pictures from elsewhere, and links only out of the workbench. */
const SAFE: Components = {
  a: ({ href, children }) => (
    <button type="button" className="link" title={href} onClick={() => href !== undefined && openAddress(href)}>
      {children}
    </button>
  ),
  img: ({ alt }) => <em>{alt}</em>,
  p: ({ children }) => <p dir="auto">{children}</p>,
  li: ({ children }) => <li dir="auto">{children}</li>,
  h1: ({ children }) => <h2 dir="auto">{children}</h2>,
  h2: ({ children }) => <h3 dir="auto">{children}</h3>,
  h3: ({ children }) => <h4 dir="auto">{children}</h4>,
  td: ({ children }) => <td dir="auto">{children}</td>,
  th: ({ children }) => <th dir="auto">{children}</th>,
  table: ({ children }) => (
    <div className="table-scroll">
      <table dir="auto">{children}</table>
    </div>
  ),
}
const PLUGINS = [remarkGfm]

function Rendered({ text }: { readonly text: string }) {
  return (
    <div className="markdown">
      <Markdown remarkPlugins={PLUGINS} components={SAFE} skipHtml>
        {text}
      </Markdown>
    </div>
  )
}
