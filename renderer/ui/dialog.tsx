import { X } from 'lucide-react'
import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useMessages } from '../messages/index.ts'
import { IconButton } from './button.tsx'
import { useFocusBack } from './focus-back.ts'
import { besideDialog } from './notices.ts'
import './dialog.css'

export interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  /** Below the content, always in view. */
  readonly footer?: ReactNode
  readonly size?: 's' | 'm' | 'l'
  /** Of something that went wrong and needs an answer. */
  readonly alert?: boolean
}

/** A window over the window. Escape and the cross close it; the focus goes back to where it was. */
export function Dialog({ title, isOpen, onClose, children, footer, size = 'm', alert = false }: DialogProps) {
  const messages = useMessages()
  useFocusBack()
  useEffect(() => (isOpen ? besideDialog() : undefined), [isOpen])
  return (
    <ModalOverlay
      className="scrim"
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      isDismissable={!alert}
    >
      <Modal className={`modal ${size}`}>
        <AriaDialog className="dialog" role={alert ? 'alertdialog' : 'dialog'}>
          <header>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton icon={X} label={messages.window.close} onPress={onClose} />
          </header>
          <div className="dialog-body">{children}</div>
          {footer !== undefined && <footer>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
