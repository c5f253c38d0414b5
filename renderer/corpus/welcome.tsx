import { useQuery } from '@tanstack/react-query'
import { ArrowLeft, BookOpenText, ClipboardPaste, FilePlus2, FolderOpen, FolderPlus, Library } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import type { RecentCorpus } from '../../shared/contract/index.ts'
import { orpc } from '../api.ts'
import { useMessages } from '../messages/index.ts'
import { Button } from '../ui/button.tsx'
import { openDialog } from '../window/dialog.ts'
import { Works } from '../window/works.tsx'
import { newCorpus, openCorpus, openHandle, openSample, pickArticles } from './actions.ts'
import { useCorpus } from './use-corpus.ts'
import { useWelcome } from './welcome-shown.ts'
import icon from '../icon.svg'
import './welcome.css'

/** The first thing there is: a sample, articles, corpora, and those of before. */
export function Welcome() {
  const { corpus: t } = useMessages()
  const { data: recent = [] } = useQuery(orpc.corpus.recent.queryOptions())
  const open = useCorpus()
  return (
    <main className="welcome">
      <div className="welcome-sheet">
        <header>
          <img src={icon} alt="" width={52} height={52} />
          <h1>{t.welcome.title}</h1>
          <p className="welcome-lead">{t.welcome.lead}</p>
        </header>
        <div className="welcome-columns">
          <section aria-labelledby="welcome-start">
            <h2 id="welcome-start">{t.welcome.start}</h2>
            <Start icon={BookOpenText} name={t.welcome.sample} hint={t.welcome.sampleHint} run={openSample} first />
            <Start
              icon={FilePlus2}
              name={t.welcome.files}
              hint={t.welcome.filesHint}
              run={() => pickArticles('articles')}
            />
            <Start
              icon={FolderPlus}
              name={t.welcome.folder}
              hint={t.welcome.folderHint}
              run={() => pickArticles('folder')}
            />
            <Start
              icon={ClipboardPaste}
              name={t.welcome.paste}
              hint={t.welcome.pasteHint}
              run={() => openDialog({ type: 'paste' })}
            />
          </section>
          <section aria-labelledby="welcome-corpora">
            <h2 id="welcome-corpora">{t.welcome.corpora}</h2>
            <Start icon={Library} name={t.welcome.create} hint={t.welcome.createHint} run={newCorpus} />
            <Start icon={FolderOpen} name={t.welcome.open} hint={t.welcome.openHint} run={openCorpus} />
            {recent.length > 0 && (
              <>
                <hr />
                <h3 id="welcome-recent">{t.welcome.recent}</h3>
                <ul aria-labelledby="welcome-recent">
                  {recent.map((corpus, index) => (
                    <li key={corpus.handle}>
                      <Recent corpus={corpus} isLast={index === 0} />
                    </li>
                  ))}
                </ul>
              </>
            )}
          </section>
        </div>
        <footer>
          <p>
            {t.welcome.drop} {t.welcome.private}
          </p>
          {open && (
            <Button icon={ArrowLeft} directional onPress={() => useWelcome.setState({ shown: false })}>
              {t.welcome.back}
            </Button>
          )}
        </footer>
        <Works />
      </div>
    </main>
  )
}

interface StartProps {
  readonly icon: LucideIcon
  readonly name: string
  readonly hint: string
  readonly run: () => unknown
  readonly first?: boolean
}

function Start({ icon: Icon, name, hint, run, first = false }: StartProps) {
  return (
    <AriaButton className={`start${first ? ' first' : ''}`} onPress={() => void run()}>
      <Icon aria-hidden size={20} strokeWidth={1.5} />
      <span>
        <strong>{name}</strong>
        <small>{hint}</small>
      </span>
    </AriaButton>
  )
}

interface RecentProps {
  readonly corpus: RecentCorpus
  /** Where somebody most likely wants to go on: Enter is enough. */
  readonly isLast: boolean
}

function Recent({ corpus, isLast }: RecentProps) {
  const { corpus: t, format } = useMessages()
  const { handle, name, openedAt, articles, exists } = corpus
  const opened = t.welcome.opened(format.moment(openedAt))
  const about = articles === 0 ? opened : `${t.articles(articles)} · ${opened}`
  return (
    <AriaButton
      className="start recent"
      isDisabled={!exists}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- nothing else has the focus when a program starts
      autoFocus={isLast}
      onPress={() => void openHandle(handle)}
    >
      <span>
        <strong dir="auto">{name}</strong>
        <small>{exists ? about : t.welcome.missing}</small>
      </span>
    </AriaButton>
  )
}
