import { RefreshCw, X } from 'lucide-react'
import { runCommand } from '../commands.ts'
import { useMessages } from '../messages/index.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { usePlace } from './place.ts'
import { clearSelected } from './queue-selection.ts'
import './selection-bar.css'

/** What can be done with the articles that are selected in the queue. */
export function SelectionBar() {
  const { corpus: t } = useMessages()
  const count = usePlace(({ selected }) => selected.size)
  if (count === 0) return null
  return (
    <section className="selection-bar" aria-label={t.selection.title}>
      <strong aria-live="polite">{t.selection.count(count)}</strong>
      <Button icon={RefreshCw} look="quiet" onPress={() => runCommand('article.extract')}>
        {t.selection.extract}
      </Button>
      <IconButton icon={X} label={t.selection.clear} onPress={clearSelected} />
    </section>
  )
}
