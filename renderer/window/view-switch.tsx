import { ChartColumn, ContactRound, FilePenLine, Search } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { usePlace } from '../corpus/place.ts'
import type { View } from '../corpus/place.ts'
import { useMessages } from '../messages/index.ts'
import './view-switch.css'

const VIEWS: readonly (readonly [View, LucideIcon])[] = [
  ['review', FilePenLine],
  ['search', Search],
  ['identities', ContactRound],
  ['insights', ChartColumn],
]

/** Which view fills the window. */
export function ViewSwitch() {
  const { window: t } = useMessages()
  const { view, show } = usePlace()
  return (
    <ToggleButtonGroup
      className="view-switch"
      aria-label={t.views}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[view]}
      onSelectionChange={([chosen]) => show(chosen as View)}
    >
      {VIEWS.map(([id, Icon]) => (
        <ToggleButton key={id} id={id}>
          <Icon aria-hidden size={15} strokeWidth={1.75} />
          <span>{t.view[id]}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
