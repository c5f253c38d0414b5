import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { BrainCircuit, Download, Eraser, Search, Trash2, Upload } from 'lucide-react'
import { useState } from 'react'
import type { LearntItem } from '../../shared/contract/index.ts'
import { api, orpc } from '../api.ts'
import { download, pickHandles } from '../corpus/host-files.ts'
import { usePlace } from '../corpus/place.ts'
import { useCorpus } from '../corpus/use-corpus.ts'
import { currentMessages, useMessages } from '../messages/index.ts'
import { queries } from '../queries.ts'
import { refreshHistory } from '../review/index.ts'
import { search } from '../search/search-state.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { TextField } from '../ui/fields.tsx'
import { notify, notifyError } from '../ui/notices.ts'
import { forgetAll, removeGiven, removeLearnt } from './learning-edits.ts'
import { QualityChart } from './quality-chart.tsx'
import './learning.css'

/** How many of what was learnt are listed; more are found by their name. */
const LISTED = 100
const FOLLOWED_MS = 5000

/** What the corpus has taught: how good the suggestions are, and every name, cue and context with its evidence. */
export function LearningPanel() {
  const { learning: t, format } = useMessages()
  const corpus = useCorpus()
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const { data } = useQuery({
    ...orpc.learning.state.queryOptions({ input: { text, limit: LISTED }, placeholderData: keepPreviousData }),
    staleTime: 0,
    refetchInterval: FOLLOWED_MS,
  })
  const readOnly = corpus?.readOnly !== false
  const act = async (work: () => Promise<unknown>) => {
    setBusy(true)
    try {
      await work()
    } catch (error) {
      notifyError(error)
    } finally {
      setBusy(false)
      await queries.invalidateQueries({ queryKey: orpc.learning.key() })
    }
  }
  if (data === undefined) return null
  const label = (key: string): string => {
    const found = corpus?.labels.find((one) => one.key === key)
    return (format.language === 'ar' ? found?.nameAr : found?.name) ?? key
  }
  const nothing = data.articles === 0 && data.given.length === 0
  return (
    <section className="learning" aria-label={t.title}>
      <QualityChart quality={data.quality} />
      <header>
        <h3>{t.title}</h3>
        <span className="learning-use">{t.from(data.articles)}</span>
        <span className="gap" />
        <Button look="quiet" icon={BrainCircuit} isDisabled={busy || readOnly} onPress={() => void act(learnNow)}>
          {t.learnNow}
        </Button>
        <Button look="quiet" icon={Download} isDisabled={busy || nothing} onPress={() => void act(save)}>
          {t.save}
        </Button>
        <Button look="quiet" icon={Upload} isDisabled={busy || readOnly} onPress={() => void act(() => read(t.given))}>
          {t.read}
        </Button>
        <Button look="quiet" icon={Eraser} isDisabled={busy || readOnly || nothing} onPress={() => void act(forgetAll)}>
          {t.forget}
        </Button>
      </header>
      <p className="learning-hint">{t.uses[nothing ? 'none' : data.use]}</p>
      {data.given.length > 0 && (
        <ul className="learning-given">
          {data.given.map(({ id, corpus: name, at, articles }) => (
            <li key={id}>
              <span>
                {t.givenBy} <bdi>{name}</bdi>, {format.date(at)}, {t.from(articles)}
              </span>
              <IconButton
                icon={Trash2}
                label={t.remove(name)}
                isDisabled={readOnly}
                onPress={() => void act(() => removeGiven(id))}
              />
            </li>
          ))}
        </ul>
      )}
      {!nothing && <TextField label={t.find} value={text} onChange={setText} />}
      {data.items.length > 0 && (
        <div className="learning-items">
          <table>
            <thead>
              <tr>
                {[t.what, t.name, t.is, t.accepted, t.refused, t.effect].map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
                <th aria-label={t.removeTitle} />
              </tr>
            </thead>
            <tbody>
              {data.items.map((item) => (
                <tr key={item.key}>
                  <td>{t.kinds[item.kind]}</td>
                  <td>
                    <bdi>{item.name}</bdi>
                  </td>
                  <td>
                    <bdi>{whatOf(item, label, t.quoteKinds)}</bdi>
                  </td>
                  <td>{format.number(item.accepted)}</td>
                  <td>{format.number(item.refused)}</td>
                  <td>{t.effects[item.effect]}</td>
                  <td className="learning-acts">
                    <IconButton icon={Search} label={t.where(item.name)} onPress={() => showInTexts(item.name)} />
                    <IconButton
                      icon={Trash2}
                      label={t.remove(item.name)}
                      isDisabled={readOnly}
                      onPress={() => void act(() => removeLearnt(item.key))}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function whatOf(
  { kind, what }: LearntItem,
  label: (key: string) => string,
  quoteKinds: Readonly<Record<string, string>>,
): string {
  if (kind === 'alias') return what === '' ? '–' : label(what)
  return kind === 'cue' ? (quoteKinds[what] ?? what) : what
}

/** The sentences of the corpus that have it: what was decided there is what it was learnt from. */
function showInTexts(name: string): void {
  void search({ text: `"${name}"`, filter: {}, sort: 'newest' })
  usePlace.getState().show('search')
}

async function learnNow(): Promise<void> {
  await api.learning.learn({ anew: true })
}

async function save(): Promise<void> {
  const { dialogs } = await queries.fetchQuery(orpc.host.info.queryOptions())
  const [folder] = dialogs ? ((await api.host.pick({ what: 'export_folder' })) ?? []) : []
  if (dialogs && folder === undefined) return
  const { downloadUrl } = await api.learning.share({ folder: folder?.handle ?? null })
  if (downloadUrl !== null) download(downloadUrl)
}

async function read(said: (name: string) => string): Promise<void> {
  const upload = { onProgress: () => {}, signal: new AbortController().signal }
  const {
    handles: [file],
    missing: [missing],
  } = await pickHandles('articles', upload)
  if (missing !== undefined) notify({ tone: 'bad', text: currentMessages().window.failed.upload(missing) })
  if (file === undefined) return
  const { corpus } = await api.learning.give({ handle: file.handle })
  void refreshHistory()
  await api.learning.learn({ anew: false })
  notify({ tone: 'quiet', text: said(corpus) })
}
