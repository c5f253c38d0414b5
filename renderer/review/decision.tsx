import { Check, Flag, MessageSquareText, Trash2, X } from 'lucide-react'
import type { Annotation } from '../../shared/edit/index.ts'
import { useMessages } from '../messages/index.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { CommandKey } from '../ui/key.tsx'
import { pressOf } from './press.ts'

interface DecisionProps {
  readonly annotation: Annotation
}

/** Accept, reject, and what every annotation has. */
export function Decision({ annotation }: DecisionProps) {
  const { review: t } = useMessages()
  return (
    <div className="decision">
      <Button icon={Check} onPress={pressOf('annotation.accept')} isDisabled={annotation.status === 'accepted'}>
        {t.accept}
        <CommandKey id="annotation.accept" />
      </Button>
      <Button icon={X} onPress={pressOf('annotation.reject')} isDisabled={annotation.status === 'rejected'}>
        {t.reject}
        <CommandKey id="annotation.reject" />
      </Button>
      <span className="gap" />
      <IconButton
        icon={MessageSquareText}
        label={t.remark}
        command="annotation.note"
        onPress={pressOf('annotation.note')}
      />
      <IconButton
        icon={Flag}
        label={t.flag}
        command="annotation.flag"
        aria-pressed={annotation.flagged}
        onPress={pressOf('annotation.flag')}
      />
      <IconButton icon={Trash2} label={t.delete} command="annotation.delete" onPress={pressOf('annotation.delete')} />
    </div>
  )
}
