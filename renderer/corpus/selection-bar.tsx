import { BookCheck, Check, Download, RefreshCw, RotateCcw, Tag, Trash2, X } from 'lucide-react'
import { useMessages } from '../messages/index.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { CommandItem, MenuButton, MenuLine } from '../ui/menu.tsx'
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
      <MenuButton label={t.bulk.actions} button={<Button>{t.bulk.actions}</Button>}>
        <CommandItem id="selection.tag" icon={Tag} />
        <CommandItem id="selection.done" icon={Check} />
        <CommandItem id="selection.acceptDone" icon={BookCheck} />
        <CommandItem id="selection.reopen" icon={RotateCcw} />
        <MenuLine />
        <CommandItem id="article.extract" icon={RefreshCw} />
        <CommandItem id="export.open" icon={Download} />
        <MenuLine />
        <CommandItem id="selection.delete" icon={Trash2} />
      </MenuButton>
      <IconButton icon={X} label={t.selection.clear} onPress={clearSelected} />
    </section>
  )
}
