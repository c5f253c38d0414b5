import type { Label } from '../../shared/model/index.ts'
import { useMessages } from '../messages/index.ts'
import { colorOf } from './label-colors.ts'

/** A label's name in the language of the interface, behind a dot in its colour. */
export function LabelName({ label }: { readonly label: Label }) {
  const { format } = useMessages()
  return (
    <span className="label-name">
      <span className="swatch" style={{ background: colorOf(label.key) }} aria-hidden />
      {format.language === 'ar' ? label.nameAr : label.name}
    </span>
  )
}
