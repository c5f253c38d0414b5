import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import type { Entity } from '../../shared/model/index.ts'
import { foldKey } from '../../shared/text/index.ts'
import { useMessages } from '../messages/index.ts'
import { NameChooser } from './name-chooser.tsx'
import type { NameChoice } from './name-chooser.tsx'
import { focusArticle } from './press.ts'

export interface EntityChooserProps {
  readonly title: string
  readonly entities: readonly Entity[]
  readonly choose: (entity: Entity) => void
  /** Entities of this label come first. */
  readonly prefer: string
  /** Before all others come those that have a word of this name. */
  readonly like?: string
  /** What can be chosen besides. */
  readonly extra?: readonly (readonly [name: string, run: () => void])[]
}

const wordsOf = (name: string): string[] => foldKey(name).split(/\s+/u).filter(Boolean)

const NO_EXTRA: NonNullable<EntityChooserProps['extra']> = []

/** An entity, chosen by typing part of its name in whatever spelling. */
export function EntityChooser({
  title,
  entities,
  choose,
  prefer,
  like = '',
  extra = NO_EXTRA,
  done,
}: EntityChooserProps & { readonly done: () => void }) {
  const { review: t } = useMessages()
  const [query, setQuery] = useState('')
  const found = useMemo(() => {
    const key = foldKey(query)
    const words = new Set(wordsOf(like))
    const rank = ({ name, label }: Entity) =>
      2 * Number(wordsOf(name).some((word) => words.has(word))) + Number(label === prefer)
    return entities
      .filter(({ name, aliases }) => [name, ...aliases].some((one) => foldKey(one).includes(key)))
      .toSorted((left, right) => rank(right) - rank(left))
  }, [entities, query, prefer, like])
  const choices: readonly NameChoice[] = [
    ...found.map((entity) => ({
      key: entity.id,
      name: entity.name,
      label: entity.label,
      run: () => choose(entity),
    })),
    ...extra.map(([name, run]) => ({ key: name, name, label: null, run })),
  ]
  return (
    <NameChooser
      title={title}
      placeholder={t.name}
      query={query}
      onQuery={setQuery}
      choices={choices}
      none={found.length === 0 ? t.noSuchEntity : null}
      done={done}
    />
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
