/*
 * `npm run eval -- --learn [--model=FOLDER] [gold files]`: simulates an analyst. Articles in order are extracted, corrected
 * to gold and learnt from; printed are F1 of the names and edits per article against articles corrected, with and without
 * learning, with 95% intervals (bootstrap over articles, paired), and last one line of JSON.
 *
 * `--model`: a folder with an Arabic tagger that has learnt from none of wojood (`npm run train -- --lang ar --without
 * wojood --out FOLDER`); without one, wojood is left out. The articles of a running story were written for this.
 */
import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { f1 } from '../adaptation/gate.ts'
import { KNOWN_LABELS } from '../adaptation/tags.ts'
import type { TaggerOf } from '../names/all-names.ts'
import { taggerOf } from '../tagger/load.ts'
import type { Wanted } from './analyst.ts'
import { bootstrap } from '../../../../shared/bootstrap.ts'
import type { Interval } from '../../../../shared/bootstrap.ts'
import { readGold } from './gold.ts'
import { simulate } from './simulate.ts'
import type { Day } from './simulate.ts'
import { wantedOfConll, wantedOfGold } from './wanted.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const SHARED = here('../../../../../shared')
const STORY = here('../../../../test/learning/story.jsonl')
const BLOCK = 10
const isUsual = (label: string): boolean => KNOWN_LABELS.includes(label)

interface Sequence {
  readonly name: string
  readonly articles: readonly Wanted[]
  readonly tagger: TaggerOf
  /** What the figures are for: that many at the end. */
  readonly last: number
}

/** Prints the curves of the named gold files, or of all that there are. */
export function learningCurves(files: readonly string[], model: string | null): void {
  const figures: Record<string, object> = {}
  for (const sequence of files.length > 0 ? files.map(ofFile) : sequences(model))
    figures[sequence.name] = curve(sequence)
  console.log(JSON.stringify(figures))
}

function ofFile(file: string): Sequence {
  const articles = wantedOfGold(readGold(file))
  return { name: basename(file, '.jsonl'), articles, tagger: taggerOf, last: Math.floor(articles.length / 2) }
}

function sequences(model: string | null): Sequence[] {
  const conll = (names: readonly string[], labels: readonly string[]) =>
    wantedOfConll(
      names.map((name) => join(SHARED, `data/${name}.conll`)),
      labels,
    )
  const gold = ['written-ar', 'wikinews-ar'].flatMap((name) => readGold(join(SHARED, `gold/${name}.jsonl`)))
  const news = wantedOfGold(gold)
  const people = ['PER', 'LOC', 'ORG']
  return [
    ...(model === null || !existsSync(join(model, 'ar.tagger'))
      ? []
      : [
          {
            name: 'wojood',
            articles: conll(['wojood.train', 'wojood.dev'], [...people, 'DATE', 'EVENT']),
            tagger: (language: 'ar' | 'en') => taggerOf(language, language === 'ar' ? model : undefined),
            last: 40,
          },
        ]),
    { name: 'aner.dev', articles: conll(['aner.dev'], people), tagger: taggerOf, last: BLOCK },
    { name: 'written + wikinews', articles: news, tagger: taggerOf, last: Math.floor(news.length / 2) },
    { name: 'running story', articles: wantedOfGold(readGold(STORY), isUsual), tagger: taggerOf, last: 9 },
    {
      name: 'running story, with a label of its own',
      articles: wantedOfGold(readGold(STORY)),
      tagger: taggerOf,
      last: 9,
    },
  ]
}

function curve({ name, articles, tagger, last }: Sequence): object {
  const { days, learning, slowest } = simulate(articles, tagger)
  console.log(`\n${name}: ${articles.length} articles; learning took ${slowest.toFixed(0)} ms an article at most`)
  console.log('  articles corrected   F1 without   F1 learning   edits without   edits learning')
  const step = days.length <= 20 ? 2 : BLOCK
  for (let from = 0; from < days.length; from += step) {
    const some = days.slice(from, from + step)
    const cells = [f1Of(some, 'without'), f1Of(some, 'learning'), editsOf(some, 'without'), editsOf(some, 'learning')]
    const shown = cells.map((cell, index) => cell.toFixed(1).padStart(index < 2 ? 13 : 16)).join('')
    console.log(`  ${`${from}-${from + some.length - 1}`.padStart(18)}${shown}`)
  }
  const end = days.slice(-last)
  const report = {
    articles: days.length,
    last,
    'f1 without': bootstrap(end, (some) => f1Of(some, 'without')),
    'f1 learning': bootstrap(end, (some) => f1Of(some, 'learning')),
    'f1 gained': bootstrap(end, (some) => f1Of(some, 'learning') - f1Of(some, 'without')),
    'edits without': bootstrap(end, (some) => editsOf(some, 'without')),
    'edits learning': bootstrap(end, (some) => editsOf(some, 'learning')),
    'edits fewer %': bootstrap(end, saved),
    'edits fewer % of all': bootstrap(days, saved),
    'worst lead in f1 so far': worst(days),
    'slowest ms': Math.round(slowest),
  }
  console.log(`  of the last ${last}, with 95% intervals; ${learning.aliases.byName.size} aliases learnt:`)
  for (const [figure, value] of Object.entries(report))
    if (typeof value === 'object') console.log(`    ${figure.padEnd(22)} ${shownInterval(value)}`)
  console.log(`    lowest F1 gained over all articles so far, from the third: ${worst(days).toFixed(1)}`)
  return report
}

const shownInterval = ({ value, low, high }: Interval): string =>
  `${value.toFixed(1)} [${low.toFixed(1)}, ${high.toFixed(1)}]`

/** Percent. */
const f1Of = (days: readonly Day[], how: keyof Day): number => 100 * f1(days.map((day) => day[how]))

/** Per article. */
const editsOf = (days: readonly Day[], how: keyof Day): number =>
  days.reduce((sum, day) => sum + day[how].edits, 0) / Math.max(1, days.length)

const saved = (days: readonly Day[]): number =>
  100 * (1 - editsOf(days, 'learning') / Math.max(1e-9, editsOf(days, 'without')))

function worst(days: readonly Day[]): number {
  const leads = days.map((_, at) => f1Of(days.slice(0, at + 1), 'learning') - f1Of(days.slice(0, at + 1), 'without'))
  return Math.min(...leads.slice(2))
}
