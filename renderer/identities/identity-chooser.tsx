import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import type { Identity, IdentityId } from '../../shared/model/index.ts'
import { orpc } from '../api.ts'
import { useMessages } from '../messages/index.ts'
import { NameChooser } from '../review/name-chooser.tsx'
import type { NameChoice } from '../review/name-chooser.tsx'

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
  const { data } = useQuery(
    orpc.identities.find.queryOptions({ input: { text, limit: MOST }, placeholderData: keepPreviousData }),
  )
  const found = (data ?? []).filter(({ id }) => id !== except)
  const name = text.trim()
  const choices: readonly NameChoice[] = [
    ...found.map((identity) => ({
      key: identity.id,
      name: identity.name,
      label: identity.label,
      run: () => choose(identity),
    })),
    ...(create === undefined || name === ''
      ? []
      : [{ key: 'new', name: t.create(name), label: null, run: () => create(name) }]),
  ]
  return (
    <NameChooser
      title={title}
      placeholder={t.find}
      query={text}
      onQuery={setText}
      choices={choices}
      none={data !== undefined && choices.length === 0 ? t.noSuchName : null}
      done={done}
    />
  )
}
