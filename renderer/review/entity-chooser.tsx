import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import type { Entity } from '../../shared/model/index.ts'
import { foldKey } from '../../shared/text/index.ts'
import { useMessages } from '../messages/index.ts'
import { colorOf } from './label-colors.ts'
import { focusArticle } from './press.ts'

export interface EntityChooserProps {
  readonly title: string
  readonly entities: readonly Entity[]
  readonly choose: (entity: Entity) => void
  /** Entities of this label come first. */
  readonly prefer: string
  /** What can be chosen besides. */
  readonly extra?: readonly (readonly [name: string, run: () => void])[]
}

const NO_EXTRA: NonNullable<EntityChooserProps['extra']> = []

/** An entity, chosen by typing part of its name in whatever spelling. */
export function EntityChooser({
  title,
  entities,
  choose,
  prefer,
  extra = NO_EXTRA,
  done,
}: EntityChooserProps & { readonly done: () => void }) {
  const { review: t } = useMessages()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const found = useMemo(() => {
    const key = foldKey(query)
    return entities
      .filter(({ name, aliases }) => [name, ...aliases].some((one) => foldKey(one).includes(key)))
      .toSorted((left, right) => Number(right.label === prefer) - Number(left.label === prefer))
  }, [entities, query, prefer])
  const options: readonly (readonly [string, () => void, Entity | null])[] = [
    ...found.map((entity) => [entity.name, () => choose(entity), entity] as const),
    ...extra.map(([name, run]) => [name, run, null] as const),
  ]
  const take = (index: number) => {
    const option = options[index]
    if (option === undefined) return
    option[1]()
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
        aria-controls="entity-options"
        aria-activedescendant={`entity-option-${at}`}
        aria-label={t.name}
        placeholder={t.name}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setAt(0)
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'ArrowDown') setAt((now) => Math.min(options.length - 1, now + 1))
          else if (event.key === 'ArrowUp') setAt((now) => Math.max(0, now - 1))
          else if (event.key === 'Enter') take(at)
          else return
          event.preventDefault()
        }}
      />
      {found.length === 0 && (
        <p className="choices-none" role="status">
          {t.noSuchEntity}
        </p>
      )}
      <ul className="choices" id="entity-options" role="listbox" aria-label={title}>
        {options.map(([name, , entity], index) => (
          <li
            key={entity?.id ?? name}
            id={`entity-option-${index}`}
            role="option"
            aria-selected={index === at}
            className={entity === null ? 'besides' : ''}
            ref={(element) => {
              if (index === at) element?.scrollIntoView({ block: 'nearest' })
            }}
            onClick={() => take(index)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') take(index)
            }}
          >
            {entity !== null && <span className="swatch" style={{ background: colorOf(entity.label) }} aria-hidden />}
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
    </>
  )
}

interface EntityPopoverProps {
  readonly title: string
  /** The chooser; `done` closes the popover. */
  readonly children: (done: () => void) => ReactNode
}

/** A chooser in a popover, inside a DialogTrigger. */
export function EntityPopover({ title, children }: EntityPopoverProps) {
  return (
    <Popover className="popover entity-popover" placement="bottom start" offset={4}>
      <Dialog aria-label={title} className="entity-dialog">
        {({ close }) =>
          children(() => {
            close()
            focusArticle()
          })
        }
      </Dialog>
    </Popover>
  )
}
