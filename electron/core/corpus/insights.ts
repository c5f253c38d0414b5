import type { Insights, PeriodCount, SpeakerCount, Together, WeekOfWork } from '../../../shared/contract/index.ts'
import type { ArticleFilter } from '../../../shared/model/index.ts'
import { number } from './connection.ts'
import type { Row } from './connection.ts'
import { queue } from './queue.ts'
import { dataVersion } from './search.ts'
import { ARTICLE_STATUS, QUOTE_KIND, STATUS, STEP_STATE } from './tables/codes.ts'
import type { Session } from './tables/index.ts'

const SPEAKERS = 25
const OUTLETS = 12
const TOGETHER = 14
/** Days that are shown one by one, and weeks. */
const [MOST_DAYS, MOST_WEEKS] = [62, 60]
const DAY_MS = 86_400_000

const CORRECTIONS = new Set([
  'relabel',
  'border',
  'part',
  'cue',
  'speaker',
  'kind',
  'split',
  'join',
  'merge',
  'link',
  'rename',
])
const ADDITIONS = new Set(['mention', 'quote', 'bulk.mark'])

/** An entity is its identity, unless that was rejected, or its name. Names below zero, so that the two never meet. */
const WHO = `CASE WHEN entity.identity IS NOT NULL AND entity.identity_status <> ${STATUS.of('rejected')}
  THEN entity.identity ELSE -entity.folded END`
/**
 * How the articles that are counted are joined to what they have: CROSS JOIN has SQLite go from each of them to its own. Of
 * a million articles a month takes a tenth of the time so, and all of them three times as long.
 */
type Join = 'JOIN' | 'CROSS JOIN'
const said = (join: Join) => `temp.scope
  ${join} quote ON quote.article = scope.article AND quote.status <> ${STATUS.of('rejected')}
  ${join} quote_speaker ON quote_speaker.quote = quote.id
  ${join} entity ON entity.article = quote_speaker.article AND entity.id = quote_speaker.entity`
/** Of how many articles one may be counted for these to be few. */
const FEW = 10

/** Counts over the whole corpus; what was counted last is kept until something changes. Of one thread. */
export function insights(session: Session): (filter: ArticleFilter) => Insights {
  const { connection, strings } = session
  const articles = queue(session)
  let known: { readonly key: string; readonly version: number; readonly value: Insights } | null = null
  const all = (sql: string, ...values: (string | number)[]) => connection.sql(sql).all(...values)

  function scope(filter: ArticleFilter): Join {
    connection.db.exec('CREATE TEMP TABLE IF NOT EXISTS scope (article INTEGER PRIMARY KEY)')
    const ids = articles.ids({ filter, sort: 'added' })
    connection.transaction(() => {
      connection.db.exec('DELETE FROM temp.scope')
      connection.sql('INSERT INTO temp.scope SELECT value FROM json_each(?)').run(JSON.stringify(ids))
    })
    return ids.length * FEW < number(connection, 'SELECT coalesce(sum(count), 0) FROM facet') ? 'CROSS JOIN' : 'JOIN'
  }

  const nameOf = (who: number): string => {
    const row =
      who > 0
        ? connection.sql('SELECT name FROM identity_name WHERE identity = ? AND ordinal = 0').get(who)
        : connection
            .sql('SELECT name FROM entity WHERE folded = ? GROUP BY name ORDER BY count(*) DESC LIMIT 1')
            .get(-who)
    return (row?.name as string | undefined) ?? ''
  }

  function speakers(join: Join): { readonly ids: readonly number[]; readonly counts: readonly SpeakerCount[] } {
    const rows = all(
      `SELECT ${WHO} AS who, count(DISTINCT quote.id) AS quotes, count(DISTINCT quote.article) AS articles
       FROM ${said(join)}
       GROUP BY who ORDER BY quotes DESC, articles DESC, who LIMIT ${SPEAKERS}`,
    )
    const counts = rows.map((row): SpeakerCount => {
      return { name: nameOf(row.who as number), quotes: row.quotes as number, articles: row.articles as number }
    })
    return { ids: rows.map(({ who }) => who as number), counts }
  }

  function together(ids: readonly number[], join: Join): Together[] {
    const top = ids.slice(0, TOGETHER)
    if (top.length === 0) return []
    const spoken = `SELECT DISTINCT quote.article AS article, ${WHO} AS who
      FROM ${said(join)} WHERE ${WHO} IN (${top.join(', ')})`
    const names = new Map(top.map((id) => [id, nameOf(id)]))
    return all(
      `SELECT one.who AS one, other.who AS other, count(*) AS articles
       FROM (${spoken}) AS one JOIN (${spoken}) AS other ON one.article = other.article AND one.who <> other.who
       GROUP BY 1, 2 ORDER BY articles DESC`,
    ).map((row): Together => {
      const name = (who: Row[string]) => names.get(who as number) ?? ''
      return { one: name(row.one ?? 0), other: name(row.other ?? 0), articles: row.articles as number }
    })
  }

  function quotesOverTime(join: Join): Pick<Insights, 'unit' | 'quotes'> {
    const dated = 'temp.scope JOIN article ON article.id = scope.article WHERE published_at IS NOT NULL'
    const range = connection.sql(`SELECT min(published_at) AS first, max(published_at) AS last FROM ${dated}`).get()
    const days = (Date.parse(dayOf(range?.last)) - Date.parse(dayOf(range?.first))) / DAY_MS
    const unit = !(days > MOST_DAYS) ? 'day' : days <= MOST_WEEKS * 7 ? 'week' : 'month'
    const period = {
      day: 'substr(published_at, 1, 10)',
      week: "date(substr(published_at, 1, 10), 'weekday 0', '-6 days')",
      month: 'substr(published_at, 1, 7)',
    }[unit]
    const quotes = all(
      `SELECT ${period} AS period, kind, count(*) AS quotes
       FROM temp.scope ${join} article ON article.id = scope.article ${join} quote ON quote.article = article.id
       WHERE published_at IS NOT NULL AND quote.status <> ${STATUS.of('rejected')}
       GROUP BY 1, 2 HAVING period IS NOT NULL ORDER BY 1, 2`,
    ).map((row): PeriodCount => {
      return { period: row.period as string, kind: QUOTE_KIND.value(row.kind as number), quotes: row.quotes as number }
    })
    return { unit, quotes }
  }

  function labelsByOutlet(join: Join): Insights['labels'] {
    const outlets = new Set(
      all(
        `SELECT outlet FROM temp.scope JOIN article ON article.id = scope.article
       GROUP BY outlet ORDER BY count(*) DESC LIMIT ${OUTLETS}`,
      ).map(({ outlet }) => outlet ?? null),
    )
    return all(
      `SELECT outlet, mention.label AS label, count(*) AS mentions
       FROM temp.scope ${join} article ON article.id = scope.article ${join} mention ON mention.article = article.id
       WHERE mention.status <> ${STATUS.of('rejected')} GROUP BY 1, 2 ORDER BY 3 DESC`,
    )
      .filter(({ outlet }) => outlets.has(outlet ?? null))
      .map((row) => ({
        outlet: row.outlet === null ? null : strings.value(row.outlet as number),
        label: strings.value(row.label as number),
        mentions: row.mentions as number,
      }))
  }

  function work(filter: ArticleFilter): WeekOfWork[] {
    const within = Object.keys(filter).length === 0 ? '' : 'AND article IN (SELECT article FROM temp.scope)'
    const weeks = new Map<string, { accepted: number; corrected: number; rejected: number; added: number }>()
    const rows = all(
      `SELECT date(at / 1000, 'unixepoch', 'weekday 0', '-6 days') AS week, verb, count(*) AS steps, sum(count) AS records
       FROM step WHERE state = ${STEP_STATE.of('applied')} AND run IS NULL ${within} GROUP BY 1, 2 ORDER BY 1`,
    )
    for (const { week, verb, steps, records } of rows) {
      const done = weeks.get(week as string) ?? { accepted: 0, corrected: 0, rejected: 0, added: 0 }
      const name = strings.value(verb as number)
      if (name === 'accept') done.accepted += steps as number
      else if (name === 'reject' || name === 'delete') done.rejected += steps as number
      else if (CORRECTIONS.has(name)) done.corrected += steps as number
      else if (ADDITIONS.has(name)) done.added += name === 'bulk.mark' ? (records as number) : (steps as number)
      // With the article itself, what was left in it.
      else if (name === 'done') done.accepted += (records as number) - (steps as number)
      else continue
      weeks.set(week as string, done)
    }
    return [...weeks].map(([week, counts]) => Object.assign({ week }, counts))
  }

  return (filter) => {
    const key = JSON.stringify(filter)
    const version = dataVersion(session)
    if (known?.key === key && known.version === version) return known.value
    const join = scope(filter)
    const { ids, counts } = speakers(join)
    const value: Insights = {
      articles: number(connection, 'SELECT count(*) FROM temp.scope'),
      speakers: counts,
      ...quotesOverTime(join),
      labels: labelsByOutlet(join),
      together: together(ids, join),
      status: all(
        'SELECT status, count(*) AS articles FROM temp.scope JOIN article ON article.id = scope.article GROUP BY 1 ORDER BY 1',
      ).map((row) => ({ status: ARTICLE_STATUS.value(row.status as number), articles: row.articles as number })),
      work: work(filter),
    }
    known = { key, version, value }
    return value
  }
}

const dayOf = (value: Row[string] | undefined): string => (typeof value === 'string' ? value.slice(0, 10) : '')
