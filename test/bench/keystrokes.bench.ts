import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import type { Page } from '@playwright/test'
import { createCorpus, openReader } from '../../electron/core/corpus/index.ts'
import { readGold, toSystem } from '../../electron/core/extraction/evaluation/gold.ts'
import { fromRecord } from '../../electron/core/interchange/index.ts'
import type { InterchangeArticle } from '../../electron/core/interchange/index.ts'
import { serve } from '../../electron/serve/serve.ts'
import type { ArticleDocument, DraftArticle } from '../../shared/model/index.ts'
import { correct } from '../support/analyst/analyst.ts'
import type { Correction, Done } from '../support/analyst/analyst.ts'
import { differences } from '../support/analyst/gold.ts'
import type { Gold } from '../support/analyst/gold.ts'
import { hands } from '../support/analyst/hands.ts'
import { launchOptions } from '../support/browser.ts'

/** What correcting articles by keyboard takes, from what was found to gold, and from something worse. */
export interface Keystrokes {
  readonly found: KeystrokeFigures
  /** With every third quote and fifth mention not found, and every fourth mention under a wrong label. */
  readonly spoiled: KeystrokeFigures
}

export interface KeystrokeFigures {
  readonly articles: readonly {
    readonly id: string
    readonly keys: number
    readonly corrections: number
    /** In words, what the analyst could not make as gold has it. */
    readonly left: readonly string[]
  }[]
  readonly keysPerArticle: number
  readonly perCorrection: Readonly<Partial<Record<Correction, { readonly count: number; readonly keys: number }>>>
  /** Aim: 2.5 at most. */
  readonly keysPerSuggestion: number
  /** Aim: 12 at most. */
  readonly keysPerNewQuote: number
}

const GOLD = join(import.meta.dirname, '../../../shared/gold')
const ARTICLES = ['seed:1', 'written-ar:5', 'written-en:4']

/** @returns null, and says so, where the gold articles are not beside this checkout */
export async function measureKeystrokes(folder = GOLD): Promise<Keystrokes | null> {
  if (!existsSync(folder)) {
    console.error(`NOT MEASURED: keystrokes; ${folder} is not there`)
    return null
  }
  const articles = ARTICLES.flatMap((name) => {
    const [file = '', count] = name.split(':')
    return readGold(join(folder, `${file}.jsonl`)).slice(0, Number(count))
  })
  // Each of these in a corpus of its own: what is learnt from one article would have the next searched again.
  const spoiled: Measured[] = []
  for (const article of articles) spoiled.push(...(await measure([article], spoil)))
  return { found: figures(await measure(articles, (draft) => draft)), spoiled: figures(spoiled) }
}

function spoil(draft: DraftArticle): DraftArticle {
  const wrong: Readonly<Record<string, string>> = { PER: 'ORG', ORG: 'LOC', LOC: 'PER', EVENT: 'ORG', DATE: 'EVENT' }
  return {
    ...draft,
    quotes: draft.quotes.filter((_, at) => at % 3 !== 1),
    mentions: draft.mentions
      .filter((_, at) => at % 5 !== 2)
      .map((mention, at) => Object.assign({}, mention, at % 4 === 3 && { label: wrong[mention.label] })),
  }
}

async function measure(
  articles: readonly InterchangeArticle[],
  start: (found: DraftArticle) => DraftArticle,
): Promise<readonly Measured[]> {
  const work = await mkdtemp(join(tmpdir(), 'isnad-keys-'))
  const path = join(work, 'gold.isnad')
  const corpus = await createCorpus(path)
  const run = await corpus.beginRun({ kind: 'import', person: 'bench', settings: null })
  for (const article of articles) await corpus.storeArticles(run, [start(fromRecord(toSystem(article)).draft)])
  await corpus.finishRun(run, null)
  await corpus.close()

  const renderer = join(import.meta.dirname, '../../out/renderer')
  const shell = await serve({ dataFolder: join(work, 'data'), renderer, port: 0, corpus: path, articles: [] })
  const reader = openReader(path)
  const browser = await chromium.launch(launchOptions())
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(shell.invite())
    await page
      .getByRole('row')
      .filter({ has: page.getByRole('gridcell') })
      .first()
      .click()
    const documents = reader.articleIds({ only: 'all', within: null }).map((id) => reader.document(id))
    const measured: Measured[] = []
    const open = new Set(documents)
    while (open.size > 0) {
      const doc = await opened(page, open)
      open.delete(doc)
      const article = articles.find(({ text }) => text === doc.text)
      if (article === undefined) throw new Error('an article that is none of those stored')
      const gold: Gold = fromRecord(article).draft
      const done = await correct(hands(page, reader, doc.article.id), reader.labels(), gold)
      measured.push({ id: article.id, done, left: differences(reader.document(doc.article.id), gold) })
      await page.keyboard.press('Control+Enter')
    }
    return measured
  } finally {
    await browser.close()
    reader.close()
    await shell.close()
    await rm(work, { recursive: true, force: true })
  }
}

/** Waits for one of these articles to be on the page, and answers which. */
async function opened(page: Page, among: ReadonlySet<ArticleDocument>): Promise<ArticleDocument> {
  const owners = new Map([...among].flatMap((doc) => doc.blocks.map(({ id }) => [String(id), doc] as const)))
  const block = await page.waitForFunction(
    (ids) => {
      const [first] = document.querySelectorAll<HTMLElement>('.sheet [data-block]')
      const id = first?.dataset['block']
      return id !== undefined && ids.includes(id) ? id : null
    },
    [...owners.keys()],
  )
  const doc = owners.get((await block.jsonValue()) ?? '')
  if (doc === undefined) throw new Error('no article is open')
  return doc
}

const SUGGESTION: ReadonlySet<Correction> = new Set<Correction>(['accept', 'reject', 'relabel', 'move'])
const sum = (done: readonly Done[]) => done.reduce((keys, one) => keys + one.keys, 0)
const mean = (keys: number, count: number) => (count === 0 ? 0 : Math.round((keys / count) * 100) / 100)

interface Measured {
  readonly id: string
  readonly done: readonly Done[]
  readonly left: readonly string[]
}

function figures(measured: readonly Measured[]): KeystrokeFigures {
  const all = measured.flatMap(({ done }) => done)
  const kinds = [...new Set(all.map(({ correction }) => correction))]
  const of = (kind: Correction) => all.filter(({ correction }) => correction === kind)
  const suggestions = all.filter(({ correction }) => SUGGESTION.has(correction))
  const decided = suggestions.filter(({ correction }) => correction !== 'move')
  const quotes = of('quote')
  return {
    articles: measured.map(({ id, done, left }) => ({ id, keys: sum(done), corrections: done.length, left })),
    keysPerArticle: mean(sum(all), measured.length),
    perCorrection: Object.fromEntries(
      kinds.map((kind) => [kind, { count: of(kind).length, keys: mean(sum(of(kind)), of(kind).length) }]),
    ),
    keysPerSuggestion: mean(sum(suggestions), decided.length),
    keysPerNewQuote: mean(sum(quotes), quotes.length),
  }
}

if (import.meta.main) {
  const measured = await measureKeystrokes(process.argv[2])
  if (measured !== null) {
    for (const { articles, perCorrection } of [measured.found, measured.spoiled]) {
      console.table(articles.map(({ left, ...article }) => ({ ...article, left: left.length })))
      console.table(perCorrection)
      for (const { id, left } of articles) for (const one of left) console.log(`${id}: ${one}`)
    }
    console.log(JSON.stringify(measured))
  }
}
