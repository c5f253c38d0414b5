import { CircleStop } from 'lucide-react'
import { useMessages } from '../messages/index.ts'
import { IconButton } from '../ui/button.tsx'
import { Progress } from '../ui/progress.tsx'
import { useWork } from './work.ts'
import type { Work } from './work.ts'
import './works.css'

/** What is running, how far it is, and how to stop it. */
export function Works() {
  const running = useWork((works) => works.running)
  return (
    <div className="works">
      {running.map((work) => (
        <WorkProgress key={work.id} work={work} />
      ))}
    </div>
  )
}

function WorkProgress({ work }: { readonly work: Work }) {
  const { window: t } = useMessages()
  const { title, done, total, stop } = work
  return (
    <div className="work">
      <span>{t.working(title, done, total)}</span>
      <Progress label={title} done={done} total={total} />
      <IconButton icon={CircleStop} label={`${t.stop}: ${title}`} onPress={stop} />
    </div>
  )
}
