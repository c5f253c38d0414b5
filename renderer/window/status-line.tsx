import { Check, CircleAlert, LoaderCircle, Lock, Undo2 } from 'lucide-react'
import type { CorpusInfo } from '../../shared/contract/index.ts'
import { runCommand } from '../commands.ts'
import { useMessages } from '../messages/index.ts'
import { send, useSession } from '../review/index.ts'
import { useSettings } from '../settings/settings.ts'
import { Button } from '../ui/button.tsx'
import { Works } from './works.tsx'
import './status-line.css'

/** What was saved and by whom, what Undo would undo, and what is running. */
export function StatusLine({ corpus }: { readonly corpus: CorpusInfo }) {
  return (
    <footer className="status-line">
      <Saved corpus={corpus} />
      <UndoHint corpus={corpus} />
      <Works />
    </footer>
  )
}

function Saved({ corpus }: { readonly corpus: CorpusInfo }) {
  const { window: t, format } = useMessages()
  const saving = useSession((session) => session.saving)
  const savedAt = useSession((session) => session.savedAt)
  const person = useSettings((settings) => settings.person)
  if (corpus.readOnly) {
    return (
      <span className="status-item">
        <Lock aria-hidden size={13} />
        {t.status.readOnly}
      </span>
    )
  }
  switch (saving) {
    case 'saving':
      return (
        <span className="status-item">
          <LoaderCircle aria-hidden size={13} className="turning" />
          {t.status.saving}
        </span>
      )
    case 'failed':
      return (
        <span className="status-item bad" role="alert">
          <CircleAlert aria-hidden size={13} />
          {t.status.failed}
          <Button look="quiet" onPress={send}>
            {t.tryAgain}
          </Button>
        </span>
      )
    case 'saved':
      return (
        <span className="status-item">
          <Check aria-hidden size={13} className="good" />
          {savedAt === null ? t.status.allSaved : t.status.saved(format.time(savedAt), person)}
        </span>
      )
  }
}

function UndoHint({ corpus }: { readonly corpus: CorpusInfo }) {
  const { window: t, review } = useMessages()
  const step = (useSession((session) => session.history) ?? corpus.history).undo
  if (step === null || corpus.readOnly) return null
  const names: Readonly<Record<string, string>> = { ...review.verbs, ...t.status.runs }
  return (
    <Button look="quiet" icon={Undo2} directional onPress={() => runCommand('edit.undo')}>
      {t.status.undo(names[step.verb] ?? review.verbs.other, step.count)}
    </Button>
  )
}
