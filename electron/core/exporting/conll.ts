import type { ExportOptions, Loss } from '../../../shared/contract/index.ts'
import type { LossReason } from '../../../shared/loss-reason.ts'
import type { ArticleDocument, Mention, Span } from '../../../shared/model/index.ts'
import { words } from '../../../shared/text/index.ts'
import { recordId } from '../interchange/index.ts'
import { cutAtMentions, tag } from './conll-tags.ts'
import { outermost } from './flat.ts'
import { partFile, partsOf } from './parts.ts'
import { sentences } from './sentences.ts'
import type { Writer } from './writer.ts'

/**
 * Mentions as IOB2 or BIOES: a token and its tag to a line, a tab between them, an empty line behind each sentence. Furniture and
 * sections are left out, because nothing is looked for in them and a tagger would learn that nothing is there.
 */
export const conllWriter: Writer = {
  format: 'conll',
  omits: [
    'blocks',
    'meta',
    'ids, language, status, tags and remarks of articles',
    'furniture, sections, and what is in no block',
    'space between tokens, and marks and controls that cannot be seen',
    'all of an annotation but its label: whether it is only suggested, its value, evidence, remarks and review',
  ],
  offsetUnit: null,
  inPieces: 'joined',
  async open(sink, options) {
    for (const part of partsOf(options)) await sink.append(partFile(part, 'conll'), '')
    return {
      async write({ document, part }) {
        const { lines, losses } = conll(document, options)
        await sink.append(partFile(part, 'conll'), DOCUMENT + lines)
        return losses
      },
      close: async () => undefined,
    }
  },
}

/** The line that begins an article, as in CoNLL-2003, which readers of the format know as no token. */
const DOCUMENT = '-DOCSTART-\tO\n\n'

/** One article's sentences, and what they do not say. */
export function conll(
  document: ArticleDocument,
  { clitics, scheme }: Pick<ExportOptions, 'clitics' | 'scheme'>,
): { readonly lines: string; readonly losses: readonly Loss[] } {
  const { article, text } = document
  const losses: Loss[] = []
  const lose = (id: string, reason: LossReason) => void losses.push({ article: article.uid, id, reason })

  const { kept, dropped } = outermost(document.mentions)
  for (const { mention, reason } of dropped) lose(recordId('m', mention), reason)

  const lines: string[] = []
  const placed = new Set<Mention>()
  for (const stretch of stretches(document)) {
    const here = kept.filter((mention) => mention.start >= stretch.start && mention.end <= stretch.end)
    for (const sentence of sentences(text, stretch, here)) {
      const inside = here.filter((mention) => mention.start >= sentence.start && mention.end <= sentence.end)
      for (const mention of inside) placed.add(mention)
      const tokens = words(text, sentence.start, sentence.end).filter((token) => isVisible(text, token))
      const tagged = tag(clitics === 'split' ? cutAtMentions(tokens, inside) : tokens, inside, { clitics, scheme })
      for (const { mention, reason } of tagged.losses) lose(recordId('m', mention), reason)
      if (tagged.tokens.length === 0) continue
      for (const token of tagged.tokens) lines.push(`${text.slice(token.start, token.end)}\t${token.tag}\n`)
      lines.push('\n')
    }
  }

  for (const mention of kept) if (!placed.has(mention)) lose(recordId('m', mention), 'not in the words of one block')
  for (const entity of document.entities)
    lose(recordId('e', entity), 'CoNLL does not say which mentions are one entity')
  for (const quote of document.quotes) lose(recordId('q', quote), 'CoNLL holds no quotes')
  return { lines: lines.join(''), losses }
}

/** Where mentions are looked for: the blocks, without furniture and sections; the whole text where it has no blocks. */
function stretches({ text, blocks }: ArticleDocument): readonly Span[] {
  if (blocks.length === 0) return [{ start: 0, end: text.length }]
  return blocks.filter(({ kind }) => kind !== 'furniture' && kind !== 'section')
}

/** Direction marks and control characters stand between words; as tokens, some would end a line for some readers. */
function isVisible(text: string, { start, end }: Span): boolean {
  return !/^[\p{Cc}\p{Cf}]+$/u.test(text.slice(start, end))
}
