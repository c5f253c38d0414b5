import { useQuery } from '@tanstack/react-query'
import type { ArticleDocument, Meta } from '../../shared/model/index.ts'
import * as edits from '../../shared/edit/index.ts'
import { orpc } from '../api.ts'
import { useMessages } from '../messages/index.ts'
import { revert } from './history.ts'
import { edit, useSession } from './session.ts'

const HISTORY = 200

/** Where the article is from, and what was done to it. */
export function Details({ doc }: { readonly doc: ArticleDocument }) {
  const { review: t } = useMessages()
  const { meta, provenance, language, note } = doc.article
  const fields = [
    ['title', t.metaTitle],
    ['published_at', t.metaPublished],
    ['place', t.metaPlace],
    ['byline', t.metaByline],
    ['section', t.metaSection],
    ['outlet', t.metaOutlet],
    ['url', t.metaUrl],
  ] as const
  return (
    <div className="details">
      <div className="fields">
        {fields.map(([key, name]) => (
          <Field
            key={`${doc.article.id}${key}${written(meta[key])}`}
            name={name}
            value={written(meta[key])}
            save={(value) => edit('meta', (current) => edits.setMeta(current, key, value))}
          />
        ))}
        <Field
          key={`${doc.article.id}language${language}`}
          name={t.articleLanguage}
          value={language}
          save={(value) => edit('meta', (current) => edits.setLanguage(current, value.trim() || 'und'))}
        />
        <Field
          key={`${doc.article.id}note${note}`}
          name={t.articleNote}
          value={note}
          save={(value) => edit('meta', (current) => edits.setArticleNote(current, value))}
        />
      </div>
      <dl className="facts-list">
        <dt>{t.source}</dt>
        <dd>
          <bdi>{provenance.source}</bdi>
        </dd>
        <dt>{t.encoding}</dt>
        <dd>{provenance.encoding}</dd>
        {provenance.replaced !== undefined && <dd className="warn">{t.replaced(provenance.replaced)}</dd>}
      </dl>
      <History doc={doc} />
    </div>
  )
}

/** A list or number of another program's stays what it is until somebody writes over it. */
function written(value: Meta[string] | undefined): string {
  return typeof value === 'string' ? value : value === undefined || value === null ? '' : JSON.stringify(value)
}

function Field({ name, value, save }: { name: string; value: string; save: (value: string) => void }) {
  return (
    <label>
      <span>{name}</span>
      <input
        dir="auto"
        defaultValue={value}
        onBlur={(event) => {
          if (event.target.value !== value) save(event.target.value)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur()
        }}
      />
    </label>
  )
}

function History({ doc }: { readonly doc: ArticleDocument }) {
  const { review: t, format } = useMessages()
  const savedAt = useSession((session) => session.savedAt)
  const { data } = useQuery({
    ...orpc.history.ofArticle.queryOptions({ input: { article: doc.article.id, limit: HISTORY } }),
    queryKey: ['history', doc.article.id, savedAt],
    placeholderData: (previous) => previous,
  })
  const verbs: Readonly<Record<string, string>> = t.verbs
  return (
    <section className="history">
      <h3>{t.history}</h3>
      <ol>
        {data?.map(({ change, group, at, by, verb, undone }) => (
          <li key={change} className={undone ? 'undone' : ''}>
            <span className="verb">{verbs[verb] ?? verb}</span>
            <span className="by">
              <bdi>{by}</bdi>, {format.date(at)}
              {undone && ` · ${t.undone}`}
            </span>
            {!undone && (
              <button type="button" title={t.revertTip} onClick={() => void revert(group)}>
                {t.revert}
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
