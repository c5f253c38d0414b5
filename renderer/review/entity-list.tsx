import { Merge, Pencil, Split } from 'lucide-react'
import { memo, useMemo, useState } from 'react'
import * as edits from '../../shared/edit/index.ts'
import type { ArticleDocument, Entity, EntityId, Label, Mention, MentionId } from '../../shared/model/index.ts'
import { IdentityLink } from '../identities/identity-link.tsx'
import { useMessages } from '../messages/index.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { Select } from '../ui/fields.tsx'
import { useDialog } from './dialogs.ts'
import { bringRowIntoView } from './inspector-view.ts'
import { LabelName } from './label-name.tsx'
import { isLive, liveOf } from './live.ts'
import { focusArticle, thenArticle } from './press.ts'
import { edit, focusOn, useSession } from './session.ts'
import { carries } from './speaker-drag.ts'

interface EntityListProps {
  readonly doc: ArticleDocument
  readonly focused: MentionId | null
  readonly labels: readonly Label[]
}

/** Who and what the article is about: each entity with its mentions, the most mentioned first, by label. */
export const EntityList = memo(function EntityList({ doc, focused, labels }: EntityListProps) {
  const { review: t } = useMessages()
  const groups = useMemo(() => grouped(doc, labels), [doc, labels])
  const [open, setOpen] = useState<EntityId | null>(null)
  const entity = doc.mentions.find(({ id }) => id === focused)?.entity
  if (groups.length === 0) return <p className="empty-list">{t.noEntities}</p>
  return groups.map(({ label, rows }) => (
    <section key={label.key} className="entity-group">
      <h3>
        <LabelName label={label} />
      </h3>
      <ul className="found-list">
        {rows.map((row) => (
          <EntityRow
            key={row.entity.id}
            {...row}
            text={doc.text}
            labels={labels}
            focused={row.entity.id === entity}
            open={row.entity.id === open}
            toggle={setOpen}
          />
        ))}
      </ul>
    </section>
  ))
})

interface Row {
  readonly entity: Entity
  readonly mentions: readonly Mention[]
  readonly speaks: number
}

interface EntityRowProps extends Row {
  readonly text: string
  readonly labels: readonly Label[]
  readonly focused: boolean
  readonly open: boolean
  readonly toggle: (entity: EntityId | null) => void
}

const EntityRow = memo(function EntityRow(props: EntityRowProps) {
  const { entity, mentions, speaks, focused, open, toggle } = props
  const { review: t, format } = useMessages()
  return (
    <li
      className={`found entity-found${focused ? ' focused' : ''}`}
      ref={(element) => {
        if (focused) bringRowIntoView(element)
      }}
    >
      <button
        type="button"
        className="found-body"
        aria-expanded={open}
        title={t.dragSpeaker}
        onClick={() => toggle(open ? null : entity.id)}
        {...carries([entity.id])}
      >
        <bdi className="entity-name">{entity.name}</bdi>
        <span className="found-facts">
          {speaks > 0 && <span>{t.speaks(speaks)}</span>}
          <span className="times" title={t.mentions(mentions.length)}>
            <span aria-hidden>{format.number(mentions.length)}</span>
            <span className="visually-hidden">{t.mentions(mentions.length)}</span>
          </span>
        </span>
      </button>
      {open && <EntityTools {...props} />}
    </li>
  )
})

function EntityTools({ entity, mentions, text, labels }: EntityRowProps) {
  const { review: t, format } = useMessages()
  const identity = useSession(({ doc }) => doc?.identities.find(({ id }) => id === entity.identity) ?? null)
  return (
    <div className="found-tools">
      <div className="decision">
        <Button icon={Pencil} onPress={() => useDialog.setState({ dialog: { type: 'rename', entity: entity.id } })}>
          {t.rename}
        </Button>
        <Button icon={Merge} onPress={() => useDialog.setState({ dialog: { type: 'merge', entity: entity.id } })}>
          {t.merge}
        </Button>
        <span className="gap" />
        <Select
          label={t.label}
          labelled="hidden"
          value={entity.label}
          options={labels
            .filter(({ retired, key }) => !retired || key === entity.label)
            .map(({ key, name, nameAr }) => ({ value: key, label: format.language === 'ar' ? nameAr : name }))}
          onChange={(label) => edit('relabel', (doc, context) => edits.setEntityLabel(doc, entity.id, label, context))}
        />
      </div>
      <IdentityLink entity={entity} identity={identity} />
      {entity.aliases.length > 0 && (
        <p className="aliases">
          <span className="part-name">{t.aliases}</span> <bdi>{format.list(entity.aliases)}</bdi>
        </p>
      )}
      <Occurrences mentions={mentions} text={text} />
    </div>
  )
}

/** As many as can be taken in; the others when asked for. */
const FIRST = 30

function Occurrences({ mentions, text }: Pick<EntityRowProps, 'mentions' | 'text'>) {
  const { review: t } = useMessages()
  const [all, setAll] = useState(false)
  const shown = all ? mentions : mentions.slice(0, FIRST)
  return (
    <>
      <ul className="occurrences" aria-label={t.occurrences}>
        {shown.map(({ id, start, end, status }) => (
          <li key={id}>
            <button
              type="button"
              className={status}
              dir="auto"
              onClick={(event) => {
                focusOn({ type: 'mention', id })
                if (event.detail > 0) focusArticle()
              }}
            >
              {before(text, start)}
              <mark>{text.slice(start, end)}</mark>
              {after(text, end)}
            </button>
            {mentions.length > 1 && (
              <IconButton
                icon={Split}
                label={t.splitOff}
                onPress={thenArticle(() => edit('split', (doc, context) => edits.splitEntity(doc, [id], context)))}
              />
            )}
          </li>
        ))}
      </ul>
      {shown.length < mentions.length && (
        <Button look="quiet" onPress={() => setAll(true)}>
          {t.showAll(mentions.length)}
        </Button>
      )}
    </>
  )
}

/** UTF-16 units on each side of an occurrence, less the word that they cut. */
const CONTEXT = 26

function before(text: string, start: number): string {
  const from = Math.max(0, start - CONTEXT)
  const cut = text.slice(from, start).replaceAll('\n', ' ')
  return from === 0 ? cut : cut.replace(/^\S*\s/u, '… ')
}

function after(text: string, end: number): string {
  const to = Math.min(text.length, end + CONTEXT)
  const cut = text.slice(end, to).replaceAll('\n', ' ')
  return to === text.length ? cut : cut.replace(/\s\S*$/u, ' …')
}

function grouped(doc: ArticleDocument, labels: readonly Label[]) {
  const live = liveOf(doc)
  const mentions = Map.groupBy(doc.mentions.filter(isLive), ({ entity }) => entity)
  const speaks = new Map<EntityId, number>()
  for (const { speakerEntities } of doc.quotes.filter(isLive))
    for (const id of speakerEntities) speaks.set(id, (speaks.get(id) ?? 0) + 1)
  const rows = doc.entities
    .filter(({ id }) => live.entities.has(id))
    .map((entity): Row => ({ entity, mentions: mentions.get(entity.id) ?? [], speaks: speaks.get(entity.id) ?? 0 }))
    .toSorted((left, right) => right.mentions.length - left.mentions.length)
  return labels
    .map((label) => ({ label, rows: rows.filter(({ entity }) => entity.label === label.key) }))
    .filter((group) => group.rows.length > 0)
}
