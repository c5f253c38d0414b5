import { useMemo, useState } from 'react'
import type { ArticleDocument, Entity, Label, Mention } from '../../shared/model/index.ts'
import * as edits from '../../shared/edit/index.ts'
import { useMessages } from '../messages/index.ts'
import { useDialog } from './dialogs.ts'
import { colorOf } from './label-colors.ts'
import { edit, focusOn, useSession } from './session.ts'

/** Who and what the article is about: each entity with its mentions, the most mentioned first, by label. */
export function EntityList({ doc, labels }: { readonly doc: ArticleDocument; readonly labels: readonly Label[] }) {
  const { review: t } = useMessages()
  const groups = useMemo(() => grouped(doc, labels), [doc, labels])
  const [open, setOpen] = useState<number | null>(null)
  const focus = useSession((session) => session.focus)
  const focused = focus?.type === 'mention' ? doc.mentions.find(({ id }) => id === focus.id)?.entity : null
  if (groups.length === 0) return <p className="empty-list">{t.noEntities}</p>
  return groups.map(({ label, entities }) => (
    <section key={label.key} className="entity-group">
      <h3>
        <span className="swatch" style={{ background: colorOf(label.key) }} aria-hidden />
        <LabelName label={label} />
      </h3>
      <ul className="found-list">
        {entities.map((row) => (
          <EntityRow
            key={row.entity.id}
            {...row}
            doc={doc}
            labels={labels}
            focused={row.entity.id === focused}
            open={row.entity.id === open}
            toggle={() => setOpen(open === row.entity.id ? null : row.entity.id)}
          />
        ))}
      </ul>
    </section>
  ))
}

export function LabelName({ label }: { readonly label: Label }) {
  const { format } = useMessages()
  return format.language === 'ar' ? label.nameAr : label.name
}

interface Row {
  readonly entity: Entity
  readonly mentions: readonly Mention[]
  readonly speaks: number
}

interface EntityRowProps extends Row {
  readonly doc: ArticleDocument
  readonly labels: readonly Label[]
  readonly focused: boolean
  readonly open: boolean
  readonly toggle: () => void
}

function EntityRow({ entity, mentions, speaks, doc, labels, focused, open, toggle }: EntityRowProps) {
  const { review: t, format } = useMessages()
  return (
    <li className={`found entity-found${focused ? ' focused' : ''}`}>
      <button type="button" className="found-body" aria-expanded={open} onClick={toggle}>
        <bdi className="entity-name">{entity.name}</bdi>
        <span className="found-facts">
          <span>{format.number(mentions.length)}</span>
          {speaks > 0 && <span>{t.speaks(speaks)}</span>}
        </span>
      </button>
      {open && (
        <div className="found-tools">
          <div className="row">
            <button type="button" onClick={() => useDialog.setState({ dialog: { type: 'rename', entity: entity.id } })}>
              {t.rename}
            </button>
            <button type="button" onClick={() => useDialog.setState({ dialog: { type: 'merge', entity: entity.id } })}>
              {t.merge} <kbd>m</kbd>
            </button>
            <select
              aria-label={t.label}
              value={entity.label}
              onChange={(event) =>
                edit('relabel', (current, context) =>
                  edits.setEntityLabel(current, entity.id, event.target.value, context),
                )
              }
            >
              {labels.map((label) => (
                <option key={label.key} value={label.key}>
                  {format.language === 'ar' ? label.nameAr : label.name}
                </option>
              ))}
            </select>
          </div>
          {entity.aliases.length > 0 && (
            <p className="evidence">
              <span>{t.aliases}: </span>
              {format.list(entity.aliases)}
            </p>
          )}
          <ul className="occurrences">
            {mentions.map(({ id, start, end, status }) => (
              <li key={id}>
                <button type="button" onClick={() => focusOn({ type: 'mention', id })} className={status}>
                  <bdi>
                    {before(doc.text, start)}
                    <mark>{doc.text.slice(start, end)}</mark>
                    {after(doc.text, end)}
                  </bdi>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </li>
  )
}

const CONTEXT = 24

function before(text: string, start: number): string {
  return text.slice(Math.max(0, start - CONTEXT), start).replace(/^\S*\s|\n/gu, ' ')
}

function after(text: string, end: number): string {
  return text.slice(end, end + CONTEXT).replace(/\s\S*$|\n/gu, ' ')
}

function grouped(doc: ArticleDocument, labels: readonly Label[]) {
  const mentions = Map.groupBy(
    doc.mentions.filter(({ status }) => status !== 'rejected'),
    ({ entity }) => entity,
  )
  const speaks = new Map<number, number>()
  for (const { speakerEntities, status } of doc.quotes) {
    if (status !== 'rejected') for (const id of speakerEntities) speaks.set(id, (speaks.get(id) ?? 0) + 1)
  }
  const rows = doc.entities.map((entity): Row => {
    return { entity, mentions: mentions.get(entity.id) ?? [], speaks: speaks.get(entity.id) ?? 0 }
  })
  rows.sort((left, right) => right.mentions.length - left.mentions.length)
  return labels
    .map((label) => ({ label, entities: rows.filter(({ entity }) => entity.label === label.key) }))
    .filter(({ entities }) => entities.length > 0)
}
