import { Check, Flag, MessageSquareText, Trash2, X } from 'lucide-react'
import { memo } from 'react'
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
  return (
    <div className="decision">
      <Accept isDisabled={status === 'accepted'} />
      <Reject isDisabled={status === 'rejected'} />
      <span className="gap" />
      <Tools flagged={flagged} />
    </div>
  )
})

interface DecideProps {
  readonly isDisabled: boolean
}

const Accept = memo(function Accept({ isDisabled }: DecideProps) {
  const { review: t } = useMessages()
  return (
    <Button icon={Check} onPress={accept} isDisabled={isDisabled}>
      {t.accept}
      <CommandKey id="annotation.accept" />
    </Button>
  )
})

const Reject = memo(function Reject({ isDisabled }: DecideProps) {
  const { review: t } = useMessages()
  return (
    <Button icon={X} onPress={reject} isDisabled={isDisabled}>
      {t.reject}
      <CommandKey id="annotation.reject" />
    </Button>
  )
})

const Tools = memo(function Tools({ flagged }: Pick<DecisionProps, 'flagged'>) {
  const { review: t } = useMessages()
  return (
    <>
      <IconButton icon={MessageSquareText} label={t.remark} command="annotation.note" onPress={remark} />
      <IconButton icon={Flag} label={t.flag} command="annotation.flag" aria-pressed={flagged} onPress={flag} />
      <IconButton icon={Trash2} label={t.delete} command="annotation.delete" onPress={remove} />
    </>
  )
})
