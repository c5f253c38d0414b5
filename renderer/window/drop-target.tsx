import { FileDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import { droppedFiles, takeFiles, takeHandles } from '../corpus/index.ts'
import { desktop } from '../host.ts'
import { useMessages } from '../messages/index.ts'
import { notifyError } from '../ui/notices.ts'
import './drop-target.css'

/** Files and folders may be dropped anywhere on the window. */
export function DropTarget() {
  const { window: t } = useMessages()
  const [over, setOver] = useState(false)
  useEffect(() => {
    // Leaving one element and entering the next counts up before it counts down.
    let depth = 0
    const enter = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      depth += 1
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      depth -= 1
      if (depth === 0) setOver(false)
    }
    const allow = (event: DragEvent) => {
      if (holdsFiles(event)) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      depth = 0
      setOver(false)
      if (!holdsFiles(event) || event.dataTransfer === null) return
      event.preventDefault()
      take(event.dataTransfer).catch((error: unknown) => notifyError(error))
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('dragover', allow)
    window.addEventListener('drop', drop)
    return () => {
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

async function take(data: DataTransfer): Promise<void> {
  if (desktop === undefined) await takeFiles(await droppedFiles(data.items))
  else await takeHandles(await desktop.dropped([...data.files]))
}
