import type { Loss } from '../../../shared/contract/index.ts'
import { recordId, writeLine } from '../interchange/index.ts'
import type { ArticleDocument, Label, Span } from '../../../shared/model/index.ts'
import { lossIn } from './losses.ts'
import { partFile, partsOf } from './parts.ts'
import { UNSAID } from './writer.ts'
import type { Writer } from './writer.ts'

/*
 * Conversations to tune a language model on: what is asked, the text, and the answer as JSON. It has no offsets, which
 * models cannot count; a surface that the text has several times says which one it is.
 */

export const chatWriter: Writer = {
  format: 'chat',
  omits: [
    'blocks',
    'meta',
    'ids, language, status, tags and remarks of articles',
    'which annotations are only suggested',
    'ids, origins and attributes of annotations',
    ...UNSAID,
  ],
  offsetUnit: null,
  inPieces: 'joined',
  async open(sink, options, { labels }) {
    for (const part of partsOf(options)) await sink.append(partFile(part, 'jsonl'), '')
    const system = instructions(labels)
    return {
      async write({ document, part }) {
        const messages = [
          { role: 'system', content: system },
          { role: 'user', content: document.text },
          { role: 'assistant', content: JSON.stringify(answer(document)) },
        ]
        await sink.append(partFile(part, 'jsonl'), writeLine({ messages }))
        return lossesOf(document)
      },
      close: async () => undefined,
    }
  },
}

function instructions(labels: readonly Label[]): string {
  const names = labels.filter(({ retired }) => !retired).map(({ key, name }) => `${key} (${name})`)
  return [
    'Find the names and the quotes in the news article. Answer with JSON: {"mentions": [...], "quotes": [...]}.',
    `A mention has "label", one of ${names.join(', ')}, and "text", exactly as the article has it.`,
    'A quote has "kind" (direct, indirect or mixed), "content" (a list of its parts), "cue", "speaker" and "speaker_names".',
    'Each text has "occurrence": 1 where it is the first place of these letters in the article, 2 for the second.',
  ].join('\n')
}

function answer({ text, mentions, entities, quotes }: ArticleDocument) {
  const places = occurrences(text)
  const surface = (span: Span) => ({ text: text.slice(span.start, span.end), occurrence: places(span) })
  const names = new Map(entities.map(({ id, name }) => [id, name]))
  return {
    mentions: mentions
      .toSorted((left, right) => left.start - right.start || right.end - left.end)
      .map((mention) => Object.assign({ label: mention.label }, surface(mention))),
    quotes: quotes.map(({ kind, content, cue, speaker, speakerEntities }) => ({
      kind,
      content: content.map(surface),
      cue: cue === null ? null : surface(cue),
      speaker: speaker === null ? null : surface(speaker),
      speaker_names: speakerEntities.flatMap((id) => names.get(id) ?? []),
    })),
  }
}

/** Which place of its letters a span has, from 1; places may overlap. */
function occurrences(text: string): (span: Span) => number {
  const known = new Map<string, number[]>()
  return ({ start, end }) => {
    const surface = text.slice(start, end)
    let places = known.get(surface)
    if (places === undefined) {
      places = []
      for (let at = text.indexOf(surface); at !== -1; at = text.indexOf(surface, at + 1)) places.push(at)
      known.set(surface, places)
    }
    return places.indexOf(start) + 1
  }
}

function lossesOf({ article, mentions, entities, quotes }: ArticleDocument): Loss[] {
  const lost = lossIn(article.uid)
  return [
    ...mentions
      .filter(({ value }) => value !== null)
      .map((mention) => lost(recordId('m', mention), 'the answer has no value of a date')),
    ...quotes
      .filter(({ medium }) => medium !== null)
      .map((quote) => lost(recordId('q', quote), 'the answer does not say where it was said')),
    ...entities.map((entity) => lost(recordId('e', entity), 'the answer does not say which mentions are one entity')),
  ]
}
