import { useId, useState } from 'react'
import { colorOf } from './label-colors.ts'

/** One that can be chosen. */
export interface NameChoice {
  readonly key: number | string
  readonly name: string
  /** Key of its label, whose colour stands before it; null for what can be done besides. */
  readonly label: string | null
  readonly run: () => void
}

export interface NameChooserProps {
  /** What is chosen, for screen readers. */
  readonly title: string
  readonly placeholder: string
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly choices: readonly NameChoice[]
  /** Said where nobody has such a name. */
  readonly none?: string | null
  readonly done: () => void
}

/** A field to type part of a name in, and those that have it: arrows walk, Enter takes. */
export function NameChooser({ title, placeholder, query, onQuery, choices, none = null, done }: NameChooserProps) {
  const list = useId()
  const [at, setAt] = useState(0)
  const take = (index: number) => {
    const choice = choices[index]
    // What was typed last is still looked up, or nobody has such a name.
    if (choice === undefined) return
    choice.run()
    done()
  }
  return (
    <>
      <input
        className="input"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was opened to type here
        autoFocus
        dir="auto"
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-activedescendant={`${list}-${at}`}
        aria-label={placeholder}
        placeholder={placeholder}
        value={query}
        onChange={(event) => {
          onQuery(event.target.value)
          setAt(0)
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'ArrowDown') setAt((now) => Math.min(choices.length - 1, now + 1))
          else if (event.key === 'ArrowUp') setAt((now) => Math.max(0, now - 1))
          else if (event.key === 'Enter') take(at)
          else return
          event.preventDefault()
        }}
      />
      {none !== null && (
        <p className="choices-none" role="status">
          {none}
        </p>
      )}
      <ul className="choices" id={list} role="listbox" aria-label={title}>
        {choices.map(({ key, name, label }, index) => (
          <li
            key={key}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === at}
            className={label === null ? 'besides' : ''}
            ref={(element) => {
              if (index === at) element?.scrollIntoView({ block: 'nearest' })
            }}
            onClick={() => take(index)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') take(index)
            }}
          >
            {label !== null && <span className="swatch" style={{ background: colorOf(label) }} aria-hidden />}
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
    </>
  )
}
