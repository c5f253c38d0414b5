import { memo } from 'react'
import { NO_CHANGE } from '../../shared/change/index.ts'
import * as edits from '../../shared/edit/index.ts'
import type { ArticleDocument } from '../../shared/model/index.ts'
import { languageTag } from '../../shared/text/index.ts'
import { currentMessages, useMessages } from '../messages/index.ts'
import { notify } from '../ui/notices.ts'
import { ArticleHistory } from './article-history.tsx'
import { Copies } from './copies.tsx'
import { DirectionChoice } from './direction-choice.tsx'
import { Field } from './field.tsx'
import { liveOf } from './live.ts'
import { publishedAt } from './published.ts'
import { edit } from './session.ts'

type Edit = typeof edit

/** Where the article is from, what is known about it, and what was done to it. */
export const Details = memo(function Details({ doc }: { readonly doc: ArticleDocument }) {
  const { review: t, format } = useMessages()
  const { id, meta, provenance, language, direction, tags, note, status } = doc.article
  const fields = [
    ['title', t.metaTitle],
    ['published_at', t.metaPublished],
    ['place', t.metaPlace],
    ['byline', t.metaByline],
    ['section', t.metaSection],
    ['outlet', t.metaOutlet],
    ['url', t.metaUrl],
  ] as const
  const found = liveOf(doc)
  /** A field may be left by the coming of another article. */
  const editThis: Edit = (verb, build) =>
    edit(verb, (now, context) => (now.article.id === id ? build(now, context) : NO_CHANGE))
  const statuses = { new: t.statusNew, in_review: t.statusInReview, done: t.statusDone }
  return (
    <div className="details">
      <div className="fields">
        {fields.map(([key, name]) => (
          <Field
            key={`${id}${key}${textOf(meta[key])}`}
            name={name}
            value={textOf(meta[key])}
            save={(value) => saveMeta(editThis, key, value.trim())}
          />
        ))}
        <Field
          key={`${id}language${language}`}
          name={t.articleLanguage}
          value={language}
          save={(typed) => saveLanguage(editThis, typed)}
        />
        <div className="line-field">
          <span>{t.direction}</span>
          <DirectionChoice
            value={direction}
            onChange={(chosen) => editThis('meta', (now) => edits.setDirection(now, chosen))}
          />
        </div>
        <Field
          key={`${id}tags${tags.join()}`}
          name={t.articleTags}
          value={tags.join('، ')}
          save={(value) => editThis('tags', (now) => edits.setTags(now, value.split(/[,،]/u)))}
        />
        <Field
          key={`${id}note${note}`}
          multiline
          name={t.articleNote}
          value={note}
          save={(value) => editThis('meta', (now) => edits.setArticleNote(now, value))}
        />
      </div>
      <dl className="facts-list">
        <dt>{t.status}</dt>
        <dd>{statuses[status]}</dd>
        <dt>{t.source}</dt>
        <dd>
          <bdi>{provenance.source}</bdi>
        </dd>
        <dt>{t.encoding}</dt>
        <dd>{provenance.encoding}</dd>
        <dt>{t.contents}</dt>
        <dd>
          {format.list([t.mentions(found.mentions), t.entitiesCount(found.entities.size), t.quotesCount(found.quotes)])}
        </dd>
        {provenance.replaced !== undefined && provenance.replaced > 0 && (
          <dd className="warn">{t.replaced(provenance.replaced)}</dd>
        )}
      </dl>
      <Copies article={id} />
      <ArticleHistory article={id} />
    </div>
  )
})

/** Days are what lists are ordered by and charts drawn over: what is none is not taken. */
function saveMeta(editThis: Edit, key: string, typed: string): boolean {
  const value = key === 'published_at' && typed !== '' ? publishedAt(typed) : typed
  if (value !== null) return editThis('meta', (now) => edits.setMeta(now, key, value))
  notify({ tone: 'quiet', text: currentMessages().review.noMoment })
  return false
}

/** Lists and charts go by it, and so does what is found in a text. */
function saveLanguage(editThis: Edit, typed: string): boolean {
  const language = typed.trim() === '' ? 'und' : languageTag(typed)
  if (language !== null) return editThis('meta', (now) => edits.setLanguage(now, language))
  notify({ tone: 'quiet', text: currentMessages().review.noLanguage })
  return false
}

/** As far as a line of text can show it. */
function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
