import type { CorpusChanges } from '../../../shared/contract/index.ts'

/** What one write touched, as the writing thread tells it. */
export type Entry = Omit<CorpusChanges, 'seq'>

/** At most ten calls a second. */
const EVERY_MS = 100
/** Writes that are remembered for a client that comes back. */
const REMEMBERED = 2000
/** Above this many keys a client is told to fetch its pages again. */
const MOST_KEYS = 2000

/** Tells listeners what changed, bundled, and remembers the latest for those who missed it. */
export interface Feed {
  add(entry: Entry): void
  listen(listener: (changes: CorpusChanges) => void): () => void
  since(seq: number): CorpusChanges
  stop(): void
}

/** @param first the number of the first write; above all of earlier sessions, so that an old `seq` is recognised */
export function feed(first = Date.now()): Feed {
  const listeners = new Set<(changes: CorpusChanges) => void>()
  const entries: Entry[] = []
  /** `seq` of the last entry. */
  let seq = first
  let told = first
  let timer: NodeJS.Timeout | null = null

  const since = (after: number): CorpusChanges => {
    const missed = seq - after
    if (missed < 0 || missed > entries.length) return { seq, articles: [], types: [], keys: [], many: true }
    return { seq, ...bundle(missed === 0 ? [] : entries.slice(-missed)) }
  }

  const tell = () => {
    timer = null
    if (told === seq) return
    const changes = since(told)
    told = seq
    timer = setTimeout(tell, EVERY_MS)
    timer.unref()
    for (const listener of listeners) listener(changes)
  }

  return {
    add(entry) {
      seq += 1
      entries.push(entry)
      if (entries.length > REMEMBERED) entries.splice(0, REMEMBERED / 2)
      if (timer === null) tell()
    },
    listen(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    since,
    stop() {
      if (timer !== null) clearTimeout(timer)
      timer = null
      listeners.clear()
    },
  }
}

function bundle(entries: readonly Entry[]): Entry {
  const keys = new Set(entries.flatMap((entry) => entry.keys))
  const articles = new Set(entries.flatMap((entry) => entry.articles))
  const many = entries.some((entry) => entry.many) || keys.size > MOST_KEYS || articles.size > MOST_KEYS
  return {
    articles: many ? [] : [...articles],
    types: [...new Set(entries.flatMap((entry) => entry.types))],
    keys: many ? [] : [...keys],
    many,
  }
}
