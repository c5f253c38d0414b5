import { RotateCcw, TriangleAlert } from 'lucide-react'
import { Component } from 'react'
import type { ReactNode } from 'react'
import { useMessages } from '../messages/index.ts'
import { Button } from './button.tsx'
import { Empty } from './empty.tsx'

interface Props {
  readonly children: ReactNode
}

interface State {
  readonly error: unknown
}

/** Where a part of the page has a bug, the others go on working. */
export class Safely extends Component<Props, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error }
  }

  override render(): ReactNode {
    const { error } = this.state
    return error === null ? this.props.children : <Broken error={error} />
  }
}

function Broken({ error }: { readonly error: unknown }) {
  const { window: t } = useMessages()
  return (
    <section aria-label={t.broken.title} role="alert">
      <Empty icon={TriangleAlert} title={t.broken.title} body={t.broken.body}>
        <Button icon={RotateCcw} onPress={() => window.location.reload()}>
          {t.broken.reload}
        </Button>
        <p className="selectable" dir="ltr">
          <code>{error instanceof Error ? error.message : String(error)}</code>
        </p>
      </Empty>
    </section>
  )
}
