import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import type { Identity, IdentityId } from '../../shared/model/index.ts'
import { orpc } from '../api.ts'
import { useMessages } from '../messages/index.ts'
import { colorOf } from '../review/label-colors.ts'

export interface IdentityChooserProps {
  readonly title: string
  readonly except?: IdentityId
  readonly choose: (identity: Identity) => void
  /** A new one of the name that was typed. */
  readonly create?: (name: string) => void
  /** What is looked for at first. */
  readonly initial?: string
}

const MOST = 30

/** Somebody of the registry, chosen by typing part of a name; in a popover inside a DialogTrigger. */
export function IdentityPopover(props: IdentityChooserProps) {
  return (
    <Popover className="popover entity-popover" placement="bottom start" offset={4}>
      <Dialog aria-label={props.title} className="entity-dialog">
        {({ close }) => <IdentityChooser {...props} done={close} />}
      </Dialog>
    </Popover>
  )
}

function IdentityChooser(props: IdentityChooserProps & { readonly done: () => void }) {
  const { title, except, choose, create, initial = '', done } = props
  const { identities: t } = useMessages()
  const [text, setText] = useState(initial)
  const [at, setAt] = useState(0)
  const { data } = useQuery(
    orpc.identities.find.queryOptions({ input: { text, limit: MOST }, placeholderData: keepPreviousData }),
  )
  const found = (data ?? []).filter(({ id }) => id !== except)
  const name = text.trim()
  const options = [
    ...found.map((identity) => ({ identity, run: () => choose(identity) })),
    ...(create === undefined || name === '' ? [] : [{ identity: null, run: () => create(name) }]),
  ]
  const take = (index: number) => {
    const option = options[index]
    // What was typed last is still looked up, or nobody has such a name.
    if (option === undefined) return
    option.run()
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
        aria-controls="identity-options"
        aria-activedescendant={`identity-option-${at}`}
        aria-label={t.find}
        placeholder={t.find}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
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
      <ul className="choices" id="identity-options" role="listbox" aria-label={title}>
        {options.map(({ identity }, index) => (
          <li
            key={identity?.id ?? 0}
            id={`identity-option-${index}`}
            role="option"
            aria-selected={index === at}
            className={identity === null ? 'besides' : ''}
            onClick={() => take(index)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') take(index)
            }}
          >
            {identity !== null && (
              <span className="swatch" style={{ background: colorOf(identity.label) }} aria-hidden />
            )}
            <bdi>{identity?.name ?? t.create(name)}</bdi>
          </li>
        ))}
      </ul>
    </>
  )
}
