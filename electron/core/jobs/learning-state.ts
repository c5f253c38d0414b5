import type { ArticleQuality, LearningState, LearntItem } from '../../../shared/contract/index.ts'
import { learningSettings } from '../../../shared/learning.ts'
import { isPickedByChance } from '../../../shared/chance.ts'
import { foldKey } from '../../../shared/text/index.ts'
import { decodeTaught, itemsOf, shareLearning, SharedLearning, useOf } from '../extraction/index.ts'
import type { Origin } from '../extraction/index.ts'
import type { CorpusReader } from '../corpus/index.ts'
import type { Covered } from './learning.ts'

/** What a corpus has taught, for people to look at. */
export function describeLearning(reader: CorpusReader, text: string, limit: number): LearningState {
  const settings = learningSettings(reader.pageNamed('learning')?.text ?? null)
  const stored = reader.learning()
  const taught = stored === null ? null : decodeTaught(stored.learned)
  const covered = stored === null ? [] : (JSON.parse(stored.covered) as Covered).articles
  const times = new Map(reader.finished().map(({ article, at }) => [article as number, at]))
  const all = taught === null ? [] : itemsOf({ ...taught, removed: settings.removed })
  const counts = { alias: 0, cue: 0, word: 0, context: 0, role: 0 }
  for (const { kind } of all) counts[kind] += 1
  const wanted = foldKey(text.trim())
  return {
    articles: covered.length,
    use: taught === null ? 'nothing' : useOf(taught),
    settings,
    counts,
    items: all
      .filter(({ name, what }) => wanted === '' || foldKey(`${name} ${what}`).includes(wanted))
      .toSorted(byDecisions)
      .slice(0, limit),
    given: reader.given(settings.given).map(({ id, origin }) => {
      const { corpus, at, articles } = JSON.parse(origin) as Origin
      return { id, corpus, at, articles }
    }),
    quality: covered.flatMap(([article], index): ArticleQuality[] => {
      const trial = taught?.trials[index]
      if (trial === undefined) return []
      const { gold, found, right } = trial[trial.used]
      const at = times.get(article) ?? 0
      return [
        {
          article,
          at: at === 0 ? null : new Date(at).toISOString(),
          random: isPickedByChance(article),
          gold,
          found,
          right,
          edits: trial.edits,
          foundWithout: trial.nothing.found,
          rightWithout: trial.nothing.right,
        },
      ]
    }),
  }
}

const byDecisions = (one: LearntItem, other: LearntItem): number =>
  other.accepted + other.refused - (one.accepted + one.refused) || (one.key < other.key ? -1 : 1)

/** What a corpus has taught as a file's content; null where it has taught nothing. */
export function sharedLearning(reader: CorpusReader, corpus: string, at: string): string | null {
  const settings = learningSettings(reader.pageNamed('learning')?.text ?? null)
  const stored = reader.learning()
  const taught = stored === null ? null : decodeTaught(stored.learned)
  if (stored === null || taught === null) return null
  const given = reader.given(settings.given).map(({ origin }) => JSON.parse(origin) as Origin)
  const articles = (JSON.parse(stored.covered) as Covered).articles.length
  const shared = shareLearning(
    { ...taught, removed: settings.removed },
    { corpus, uid: reader.uid, at, articles, given },
  )
  return `${JSON.stringify(SharedLearning.parse(shared))}\n`
}
