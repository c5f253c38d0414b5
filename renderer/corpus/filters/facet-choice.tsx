import { useState } from 'react'
import { CheckboxGroup, Label } from 'react-aria-components'
import { useMessages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { CheckboxOption } from '../../ui/fields.tsx'

export interface Facet {
  readonly value: string
  readonly label: string
  /** Articles; null where nobody counted them. */
  readonly count: number | null
}

export interface FacetChoiceProps {
  readonly label: string
  readonly facets: readonly Facet[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: string[]) => void
}

/** As many as stand in view at first. */
const FIRST = 6

/** Any of several values. What is chosen stands in view, also where no article has it any more. */
export function FacetChoice({ label, facets, chosen, onChange }: FacetChoiceProps) {
  const { corpus: t, format } = useMessages()
  const [all, setAll] = useState(false)
  const known = new Set(facets.map(({ value }) => value))
  const lost = chosen.filter((value) => !known.has(value)).map((value) => ({ value, label: value, count: 0 }))
  const listed = [...facets, ...lost]
  const shown = all ? listed : listed.filter(({ value }, index) => index < FIRST || chosen.includes(value))
  if (listed.length === 0) return null
  return (
    <CheckboxGroup className="facet" value={[...chosen]} onChange={onChange}>
      <Label className="field-label">{label}</Label>
      <div className="facet-values">
        {shown.map(({ value, label: name, count }) => (
          <CheckboxOption key={value} value={value}>
            <span className="facet-name">
              <bdi>{name}</bdi>
            </span>
            {count !== null && <span className="facet-count">{format.number(count)}</span>}
          </CheckboxOption>
        ))}
      </div>
      {shown.length < listed.length && (
        <Button look="quiet" onPress={() => setAll(true)}>
          {t.queue.allValues(listed.length)}
        </Button>
      )}
    </CheckboxGroup>
  )
}
