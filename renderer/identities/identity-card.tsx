import { useQuery } from '@tanstack/react-query'
import { ExternalLink, ListTree, Merge, Quote, Trash2 } from 'lucide-react'
import { DialogTrigger } from 'react-aria-components'
import type { IdentityId } from '../../shared/model/index.ts'
import { orpc } from '../api.ts'
import { showList } from '../corpus/show-list.ts'
import { useCorpus } from '../corpus/use-corpus.ts'
import { useMessages } from '../messages/index.ts'
import { Field } from '../review/field.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { Select } from '../ui/fields.tsx'
import { openAddress } from '../ui/open-address.ts'
import { IdentityPopover } from './identity-chooser.tsx'
import { Occurrences } from './occurrences.tsx'
import { change, merge, remove } from './registry-edits.ts'

/** What the registry says of one, and everywhere it occurs. */
export function IdentityCard({ id }: { readonly id: IdentityId }) {
  const { identities: t, format } = useMessages()
  const labels = useCorpus()?.labels ?? []
  const { data: row } = useQuery(orpc.identities.row.queryOptions({ input: { identity: id } }))
  if (row === undefined) return <section className="identity-card" aria-label={t.title} />
  const { identity, articles, mentions, quotes } = row
  return (
    <section className="identity-card" aria-label={identity.name}>
      <header>
        <h2>
          <bdi>{identity.name}</bdi>
        </h2>
        <p>{format.list([t.articles(articles), t.mentions(mentions), t.quotes(quotes)])}</p>
        <div className="identity-actions">
          <Button icon={ListTree} onPress={() => showList({ mentioned: [identity.name] })}>
            {t.showArticles}
          </Button>
          {quotes > 0 && (
            <Button icon={Quote} onPress={() => showList({ speaker: [identity.name] })}>
              {t.showSpeaking}
            </Button>
          )}
          <DialogTrigger>
            <Button icon={Merge}>{t.merge}</Button>
            <IdentityPopover
              title={t.mergeInto(identity.name)}
              except={id}
              choose={(other) => void merge(id, other.id)}
            />
          </DialogTrigger>
          <IconButton icon={Trash2} label={t.remove} onPress={() => void remove(id)} />
        </div>
      </header>
      <div className="identity-fields">
        <Field
          key={`name ${identity.name}`}
          name={t.name}
          value={identity.name}
          save={(name) => change(identity, { name: name.trim() })}
        />
        <Select
          label={t.label}
          value={identity.label}
          options={labels
            .filter(({ retired, key }) => !retired || key === identity.label)
            .map(({ key, name, nameAr }) => ({ value: key, label: format.language === 'ar' ? nameAr : name }))}
          onChange={(label) => change(identity, { label })}
        />
        <Field
          key={`aliases ${identity.aliases.join()}`}
          name={t.aliases}
          value={identity.aliases.join('، ')}
          save={(aliases) => change(identity, { aliases: listOf(aliases) })}
        />
        <span className="identity-reference">
          <Field
            key={`reference ${identity.reference}`}
            name={t.reference}
            placeholder="https://www.wikidata.org/wiki/Q…"
            value={identity.reference ?? ''}
            save={(reference) => change(identity, { reference: reference.trim() || null })}
          />
          {identity.reference?.startsWith('https://') === true && (
            <IconButton
              icon={ExternalLink}
              label={t.openReference}
              onPress={() => openAddress(identity.reference ?? '')}
            />
          )}
        </span>
        <Field
          key={`note ${identity.note}`}
          multiline
          name={t.note}
          value={identity.note}
          save={(note) => change(identity, { note })}
        />
      </div>
      <Occurrences identity={identity} mentions={mentions} quotes={quotes} />
    </section>
  )
}

/** Separated by commas of either script. */
function listOf(text: string): string[] {
  return [...new Set(text.split(/[,،]/u).map((name) => name.trim()))].filter((name) => name !== '')
}
