import { Check, Flag, MessageSquareText, Trash2, X } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { memo } from 'react'
import type { PressEvent } from 'react-aria-components'
import type { Status } from '../../shared/model/index.ts'
import { useMessages } from '../messages/index.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { CommandKey } from '../ui/key.tsx'
import { pressOf } from './press.ts'

interface DecisionProps {
  readonly status: Status
  readonly flagged: boolean
}

const [accept, reject, remark, flag, remove] = [
  pressOf('annotation.accept'),
  pressOf('annotation.reject'),
  pressOf('annotation.note'),
  pressOf('annotation.flag'),
  pressOf('annotation.delete'),
]

/** Accept, reject, and what every annotation has. Most stay as they are while the focus walks on. */
export const Decision = memo(function Decision({ status, flagged }: DecisionProps) {
  const { review: t } = useMessages()
  return (
    <div className="decision">
      <Verdict command="annotation.accept" icon={Check} press={accept} isDisabled={status === 'accepted'}>
        {t.accept}
      </Verdict>
      <Verdict command="annotation.reject" icon={X} press={reject} isDisabled={status === 'rejected'}>
        {t.reject}
      </Verdict>
      <Tools flagged={flagged} />
    </div>
  )
})

interface VerdictProps {
  readonly command: 'annotation.accept' | 'annotation.reject'
  readonly icon: LucideIcon
  readonly press: (event: PressEvent) => void
  readonly isDisabled: boolean
  readonly children: string
}

const Verdict = memo(function Verdict({ command, icon, press, isDisabled, children }: VerdictProps) {
  return (
    <Button icon={icon} onPress={press} isDisabled={isDisabled}>
      {children}
      <CommandKey id={command} />
    </Button>
  )
})

const Tools = memo(function Tools({ flagged }: Pick<DecisionProps, 'flagged'>) {
  const { review: t } = useMessages()
  return (
    <span className="tools">
      <IconButton icon={MessageSquareText} label={t.remark} command="annotation.note" onPress={remark} />
      <IconButton icon={Flag} label={t.flag} command="annotation.flag" aria-pressed={flagged} onPress={flag} />
      <IconButton icon={Trash2} label={t.delete} command="annotation.delete" onPress={remove} />
    </span>
  )
})
