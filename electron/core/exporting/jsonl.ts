import type { Loss } from '../../../shared/contract/index.ts'
import { ownLabels, recordId, toRecord, writeLine } from '../interchange/index.ts'
import { partFile, partsOf } from './parts.ts'
import type { Selected } from './select.ts'
import type { Writer } from './writer.ts'

/** The canonical record of each article, one to a line: `articles.jsonl`, or a file to a part. */
export const jsonlWriter: Writer = {
  format: 'jsonl',
  omits: [],
  offsetUnit: 'codepoint',
  inPieces: 'joined',
  async open(sink, options, { articleUid, labels }) {
    const own = ownLabels(labels)
    for (const part of partsOf(options)) await sink.append(partFile(part, 'jsonl'), '')
    return {
      async write(article) {
        const { document, part } = article
        const { article: stored } = document
        const previous = stored.previous === null ? null : (articleUid?.(stored.previous) ?? null)
        const dealt = part === null ? document : { ...document, article: { ...stored, split: part } }
        await sink.append(partFile(part, 'jsonl'), writeLine(toRecord(dealt, previous, own)))
        return lossesOf(article)
      },
      close: async () => undefined,
    }
  },
}

function lossesOf({ document }: Selected): readonly Loss[] {
  return document.entities
    .filter(({ identity, identityStatus }) => identity !== null && identityStatus === 'suggested')
    .map((entity) => ({
      article: document.article.uid,
      id: recordId('e', entity),
      reason: 'its link to an identity is only suggested, which the record cannot say',
    }))
}
