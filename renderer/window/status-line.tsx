import { Check, CircleAlert, CircleDashed, Lock, Undo2 } from 'lucide-react'
import { runCommand } from '../commands.ts'
import { useHistoryAtOpening } from '../corpus/use-corpus.ts'
import { useMessages } from '../messages/index.ts'
import { useFollowing } from '../review/followed.tsx'
import { send, useSession } from '../review/index.ts'
import { wordFor } from '../review/verbs.ts'
import { useSettings } from '../settings/settings.ts'
import { Button } from '../ui/button.tsx'
import { Works } from './works.tsx'
import './status-line.css'

/** What was saved and by whom, what Undo would undo, and what is running. */
export function StatusLine({ readOnly }: { readonly readOnly: boolean }) {
  return (
    <footer className="status-line">
      <Saved readOnly={readOnly} />
      <UndoHint readOnly={readOnly} />
      <Works />
      <Doing />
    </footer>
  )
}

function Saved({ readOnly }: { readonly readOnly: boolean }) {
  const { window: t, format } = useMessages()
  const saving = useSession((session) => session.saving)
  const savedAt = useSession((session) => session.savedAt)
  const person = useSettings((settings) => settings.person)
  if (readOnly) {
    return (
      <span className="status-item">
        <Lock aria-hidden size={13} />
        {t.status.readOnly}
      </span>
    )
  }
  if (saving === 'failed') {
    return (
      <span className="status-item bad" role="alert">
        <CircleAlert aria-hidden size={13} />
        {t.status.failed}
        <Button look="quiet" onPress={send}>
          {t.tryAgain}
        </Button>
      </span>
    )
  }
  // Both marks are there: it goes from one to the other and back with every edit.
  return (
    <span className="status-item saving-state" data-saving={saving === 'saving' || undefined}>
      <Check aria-hidden size={13} className="good" />
      <CircleDashed aria-hidden size={13} className="waiting" />
      {saving === 'saving'
        ? t.status.saving
        : savedAt === null
          ? t.status.allSaved
          : t.status.saved(format.time(savedAt), person)}
    </span>
  )
}

/** Reads out what was done: it is seen in the text or in a list, and the one before may have been the same. */
function Doing() {
  const { review } = useMessages()
  const done = useFollowing((session) => session.done)
  return (
    <p className="visually-hidden" role="status">
      {done !== null && <span key={done.before}>{wordFor(done.verb, review.verbs)}</span>}
    </p>
  )
}

function UndoHint({ readOnly }: { readonly readOnly: boolean }) {
  const { window: t, review } = useMessages()
  const atOpening = useHistoryAtOpening()
  const words = useSession(({ history, refused }) => {
    const step = (history ?? atOpening)?.undo ?? null
    if (step === null) return null
    if (step.group === refused.undo) return t.status.undoBefore
    const runs: Readonly<Record<string, string>> = t.status.runs
    const run = runs[step.verb]
    // A run counts its articles; an edit counts records, which say nothing to who made it.
    return run === undefined ? t.status.undo(wordFor(step.verb, review.verbs), 1) : t.status.undo(run, step.count)
  })
  if (words === null || readOnly) return null
  return (
    <Button look="quiet" icon={Undo2} directional onPress={() => runCommand('edit.undo')}>
      {words}
    </Button>
  )
}
