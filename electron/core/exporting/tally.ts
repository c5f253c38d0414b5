import type { ExportCounts } from '../../../shared/contract/index.ts'
import type { Part } from './parts.ts'
import { added, count, NO_COUNTS } from './select.ts'
import type { Selected } from './select.ts'

/** How many annotations were accepted one by one, several at once, by an import, or not yet. */
export type Provenance = Readonly<Record<'one' | 'bulk' | 'import' | 'unreviewed', number>>

export interface PartTally {
  readonly counts: ExportCounts
  /** Mentions by label, as they go out. */
  readonly labels: Readonly<Record<string, number>>
  /** Quotes by kind. */
  readonly kinds: Readonly<Record<string, number>>
}

/** What a tally has counted, as plain data. */
export interface TallyState {
  readonly parts: readonly (readonly [Part | null, PartTally])[]
  readonly reviewed: Provenance
  readonly reviewers: readonly string[]
  readonly languages: readonly string[]
  readonly licences: readonly (readonly [string, number])[]
}

/** Counts what goes out, by part, and who looked at it. */
export class Tally {
  readonly #parts: Map<Part | null, { counts: ExportCounts; labels: Map<string, number>; kinds: Map<string, number> }>
  readonly #reviewed = { one: 0, bulk: 0, import: 0, unreviewed: 0 }
  readonly #reviewers = new Set<string>()
  readonly #languages = new Set<string>()
  readonly #licences = new Map<string, number>()

  /** @param parts all that there shall be, with or without articles */
  constructor(parts: readonly (Part | null)[]) {
    this.#parts = new Map(parts.map((part) => [part, { counts: NO_COUNTS, labels: new Map(), kinds: new Map() }]))
  }

  add(selected: Selected): void {
    const { article, mentions, quotes } = selected.document
    const tally = this.#parts.get(selected.part)
    if (tally === undefined) throw new Error(`there is no part ${selected.part}`)
    tally.counts = count(tally.counts, selected)
    for (const { label } of mentions) more(tally.labels, label)
    for (const { kind } of quotes) more(tally.kinds, kind)
    for (const list of [mentions, quotes])
      for (const { reviewed } of list) {
        this.#reviewed[reviewed?.how ?? 'unreviewed'] += 1
        if (reviewed !== null) this.#reviewers.add(reviewed.by)
      }
    this.#languages.add(article.language)
    const { licence } = article.meta
    more(this.#licences, typeof licence === 'string' ? licence : '')
  }

  /** As it was after the articles so far. */
  get state(): TallyState {
    return {
      parts: [...this.parts],
      reviewed: this.provenance,
      reviewers: [...this.#reviewers],
      languages: [...this.#languages],
      licences: [...this.#licences],
    }
  }

  /** Counts what another one has counted as well. */
  join({ parts, reviewed, reviewers, languages, licences }: TallyState): void {
    for (const [part, other] of parts) {
      const tally = this.#parts.get(part)
      if (tally === undefined) throw new Error(`there is no part ${part}`)
      tally.counts = added(tally.counts, other.counts)
      for (const [label, number] of Object.entries(other.labels)) more(tally.labels, label, number)
      for (const [kind, number] of Object.entries(other.kinds)) more(tally.kinds, kind, number)
    }
    for (const how of ['one', 'bulk', 'import', 'unreviewed'] as const) this.#reviewed[how] += reviewed[how]
    for (const one of reviewers) this.#reviewers.add(one)
    for (const language of languages) this.#languages.add(language)
    for (const [licence, articles] of licences) more(this.#licences, licence, articles)
  }

  get counts(): ExportCounts {
    return [...this.#parts.values()].reduce((sum, { counts }) => added(sum, counts), NO_COUNTS)
  }

  get parts(): ReadonlyMap<Part | null, PartTally> {
    return new Map(
      [...this.#parts].map(([part, { counts, labels, kinds }]) => [
        part,
        { counts, labels: inOrder(labels), kinds: inOrder(kinds) },
      ]),
    )
  }

  get provenance(): Provenance {
    return { ...this.#reviewed }
  }

  /** How many people reviewed something; their names stay here. */
  get reviewers(): number {
    return this.#reviewers.size
  }

  /** In order; `und` where it is unknown. */
  get languages(): readonly string[] {
    return [...this.#languages].sort()
  }

  /** Articles by the licence that they state, '' where they state none; the commonest first. */
  get licences(): readonly { readonly licence: string; readonly articles: number }[] {
    return [...this.#licences]
      .map(([licence, articles]) => ({ licence, articles }))
      .sort((a, b) => b.articles - a.articles || (a.licence < b.licence ? -1 : 1))
  }
}

function more(counts: Map<string, number>, key: string, number = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + number)
}

function inOrder(counts: ReadonlyMap<string, number>): Readonly<Record<string, number>> {
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
}
