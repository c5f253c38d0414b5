import { readFileSync } from 'node:fs'
import type { DraftBlock } from '../../../../shared/model/index.ts'
import type { InterchangeArticle } from '../../interchange/index.ts'
import { readConll, spansOf } from '../tagger/conll.ts'
import type { DecidedMention } from '../adaptation/index.ts'
import type { Wanted } from './analyst.ts'

/* Annotated files as what an analyst would want in their articles. */

const DECIDED = { decision: 'accepted', weight: 1 } as const

/** Sentences of `token<TAB>tag` files, `together` as an article, in order; `labels` are those annotated in it. */
export function wantedOfConll(files: readonly string[], labels: readonly string[], together = 10): Wanted[] {
  const sentences = files.flatMap((file) => readConll(readFileSync(file, 'utf8')))
  const articles: Wanted[] = []
  for (let first = 0; first < sentences.length; first += together) {
    const words: { start: number; end: number }[] = []
    const blocks: DraftBlock[] = []
    const mentions: DecidedMention[] = []
    let text = ''
    for (const sentence of sentences.slice(first, first + together)) {
      const [from, before] = [text.length, words.length]
      for (const word of sentence.words) {
        if (text.length > from) text += ' '
        words.push({ start: text.length, end: text.length + word.length })
        text += word
      }
      for (const span of spansOf(sentence.tags).filter(({ label }) => labels.includes(label))) {
        const [start, end] = [words[before + span.from]?.start ?? 0, words[before + span.to - 1]?.end ?? 0]
        mentions.push({ start, end, label: span.label, entity: null, ...DECIDED })
      }
      blocks.push({
        kind: 'paragraph',
        start: from,
        end: text.length,
        direction: null,
        status: 'accepted',
        origin: 'import:conll',
      })
      text += '\n'
    }
    const article = { text, language: 'ar', meta: {}, blocks, mentions, quotes: [] }
    articles.push({ article, labels, quotes: false, words, namesakes: new Map() })
  }
  return articles
}

/** Gold articles, with those labels of their file that are looked for: all, where it is not said. */
export function wantedOfGold(
  gold: readonly InterchangeArticle[],
  isWanted: (label: string) => boolean = () => true,
): Wanted[] {
  const labels = [...new Set(gold.flatMap(({ mentions }) => mentions.map(({ label }) => label)))].filter(isWanted)
  return gold.map((record): Wanted => {
    const units = unitsOf(record.text)
    const span = ({ start, end }: { readonly start: number; readonly end: number }) => {
      return { start: units[start] ?? 0, end: units[end] ?? 0 }
    }
    const names = new Map(record.entities.map(({ id, name }) => [id, name]))
    const namesakes = new Map<string, string[]>()
    for (const { id, name, aliases = [] } of record.entities)
      namesakes.set(name, [...aliases, ...record.mentions.flatMap(({ entity, text }) => (entity === id ? [text] : []))])
    return {
      article: {
        text: record.text,
        language: record.language,
        meta: record.meta,
        blocks: null,
        mentions: record.mentions.flatMap((mention): DecidedMention[] => {
          const entity = names.get(mention.entity ?? '') ?? null
          return isWanted(mention.label)
            ? [Object.assign(span(mention), { label: mention.label, entity }, DECIDED)]
            : []
        }),
        quotes: record.quotes.map(({ kind, content, cue, speaker, speaker_entities: people = [] }) => {
          const whose = people.flatMap((id) => names.get(id) ?? [])
          const one = (of: typeof cue) => (of === null || of === undefined ? null : span(of))
          return { kind, content: content.map(span), cue: one(cue), speaker: one(speaker), people: whose, ...DECIDED }
        }),
      },
      labels,
      quotes: true,
      words: null,
      namesakes,
    }
  })
}

/** For each code point of a text, and its end, the UTF-16 unit where it begins. */
function unitsOf(text: string): number[] {
  const units: number[] = []
  let unit = 0
  for (const letter of text) {
    units.push(unit)
    unit += letter.length
  }
  units.push(unit)
  return units
}
