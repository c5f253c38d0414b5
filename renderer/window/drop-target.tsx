import { FileDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import { droppedFiles, offerText, takeFiles, takeHandles } from '../corpus/index.ts'
import { desktop } from '../host.ts'
import { currentMessages, useMessages } from '../messages/index.ts'
import { notify, notifyError } from '../ui/notices.ts'
import './drop-target.css'

/** Files, folders and text from other programs may be dropped anywhere on the window. */
export function DropTarget() {
  const { window: t } = useMessages()
  const [over, setOver] = useState(false)
  useEffect(() => {
    // Leaving one element and entering the next counts up before it counts down.
    let depth = 0
    // A name on its way to a quote, or a word of an article, is no news.
    let own = false
    const start = () => {
      own = true
    }
    const end = () => {
      own = false
    }
    const brings = (event: DragEvent) => holdsFiles(event) || (!own && holdsText(event))
    const enter = (event: DragEvent) => {
      if (!brings(event)) return
      depth += 1
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (!brings(event)) return
      depth -= 1
      if (depth === 0) setOver(false)
    }
    const allow = (event: DragEvent) => {
      if (brings(event)) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      depth = 0
      setOver(false)
      const { dataTransfer } = event
      if (!brings(event) || dataTransfer === null) return
      // Where a browser is left to do it, it goes to the address that was dropped.
      event.preventDefault()
      const taken = holdsFiles(event) ? take(dataTransfer) : takeText(dataTransfer)
      taken.catch((error: unknown) => notifyError(error))
    }
    window.addEventListener('dragstart', start)
    window.addEventListener('dragend', end)
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('dragover', allow)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragstart', start)
      window.removeEventListener('dragend', end)
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('dragover', allow)
      window.removeEventListener('drop', drop)
    }
  }, [])
  if (!over) return null
  return (
    <div className="drop-target">
      <div>
        <FileDown aria-hidden size={36} strokeWidth={1.25} />
        <strong>{t.dropTitle}</strong>
        <p>{t.dropBody}</p>
      </div>
    </div>
  )
}

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}

/** A field takes text by itself. */
function holdsText({ dataTransfer, target }: DragEvent): boolean {
  const field = target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null
  return !field && (dataTransfer?.types.some((type) => type === 'text/plain' || type === 'text/uri-list') ?? false)
}

/** An article that was dropped as text is looked at before it is added; an address is none, and nothing is fetched. */
async function takeText(data: DataTransfer): Promise<void> {
  const text = data.getData('text/plain').trim()
  if (text === '' || /^\w+:\/\/\S+$/u.test(text)) notify({ tone: 'good', text: currentMessages().window.dropAddress })
  else await offerText(text)
}

async function take(data: DataTransfer): Promise<void> {
  if (desktop === undefined) await takeFiles(await droppedFiles(data.items))
  else await takeHandles(await desktop.dropped([...data.files]))
}
