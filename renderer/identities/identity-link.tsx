import { Check, ContactRound, Unlink } from 'lucide-react'
import { DialogTrigger } from 'react-aria-components'
import type { Entity, Identity } from '../../shared/model/index.ts'
import { usePlace } from '../corpus/place.ts'
import { useMessages } from '../messages/index.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { IdentityPopover } from './identity-chooser.tsx'
import { link, unlink } from './registry-edits.ts'
import { setRegistry } from './registry-state.ts'

interface IdentityLinkProps {
  readonly entity: Entity
  /** Who it is linked to, if anybody. */
  readonly identity: Identity | null
}

/** Who an entity of the article is in the registry; said, confirmed or taken back here. */
export function IdentityLink({ entity, identity }: IdentityLinkProps) {
  const { identities: t } = useMessages()
  const { identityStatus: status } = entity
  if (identity !== null && status !== 'rejected') {
    return (
      <div className="identity-link">
        <Button
          look="quiet"
          icon={ContactRound}
          onPress={() => {
            setRegistry({ identity: identity.id, tab: 'registry' })
            usePlace.getState().show('identities')
          }}
        >
          <bdi>{identity.name}</bdi>
        </Button>
        {status === 'suggested' && (
          <IconButton icon={Check} label={t.accept} onPress={() => void link([entity.id], identity.id)} />
        )}
        <IconButton icon={Unlink} label={t.unlinkOne} onPress={() => void unlink([entity.id])} />
      </div>
    )
  }
  return (
    <div className="identity-link">
      <DialogTrigger>
        <Button look="quiet" icon={ContactRound}>
          {t.link}
        </Button>
        <IdentityPopover
          title={t.link}
          initial={entity.name}
          choose={(chosen) => void link([entity.id], chosen.id)}
          create={(name) => void link([entity.id], { names: [name], label: entity.label })}
        />
      </DialogTrigger>
    </div>
  )
}
