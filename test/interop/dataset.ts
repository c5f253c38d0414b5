import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exportCorpus } from '../../electron/core/exporting/index.ts'
import { BRAT_LINE_ENDS } from '../../electron/core/interchange/index.ts'
import type { ExportFormat } from '../../shared/contract/index.ts'
import { DEFAULT_LABELS } from '../../shared/model/index.ts'
import type { ArticleDocument, Label, LabelId, Span } from '../../shared/model/index.ts'
import { documentOf } from '../support/document-of.ts'
import { generateArticle, NEWS } from '../support/generated-articles.ts'
import { hostileDraft } from '../support/hostile-text.ts'
import { EXPORT_DEFAULTS } from '../../shared/export-defaults.ts'

const LABELS: readonly Label[] = DEFAULT_LABELS.map((label, index) =>
  Object.assign({}, label, { type: 'label' as const, id: (index + 1) as LabelId }),
)

/** The article of every hostile character, and some of news. */
export const DOCUMENTS: readonly ArticleDocument[] = [
  documentOf(hostileDraft()),
  ...Array.from({ length: 20 }, (_, seed) => documentOf(generateArticle({ ...NEWS, seed }), seed + 2)),
]

/** Writes them in a format, and beside the dataset what is in them, for readers to compare with. Answers with the folder. */
export async function writeDataset(format: ExportFormat, root: string): Promise<string> {
  await writeFile(join(root, 'expected.json'), JSON.stringify(Object.fromEntries(DOCUMENTS.map(expectedOf))))
  const { folder } = await exportCorpus({
    documents: DOCUMENTS,
    total: DOCUMENTS.length,
    about: { labels: LABELS },
    options: { ...EXPORT_DEFAULTS, format, annotations: 'with_suggestions' },
    folder: join(root, format),
  })
  return folder
}

function expectedOf({ article, text, mentions, quotes }: ArticleDocument) {
  const slice = ({ start, end }: Span) => text.slice(start, end)
  const spans = [
    ...mentions.map((mention) => [mention.label, slice(mention)]),
    ...quotes.flatMap((quote) => [
      ...quote.content.map((part) => [`QUOTE_${quote.kind.toUpperCase()}`, slice(part)]),
      ...(['cue', 'speaker', 'medium'] as const).flatMap((role) => {
        const span = quote[role]
        return span === null ? [] : [[role.toUpperCase(), slice(span)]]
      }),
    ]),
  ]
  const contents = quotes.map(({ content }) =>
    content.map((part) => slice(part).replaceAll(BRAT_LINE_ENDS, ' ')).join(' '),
  )
  return [article.uid, { text, language: article.language, spans, contents }] as const
}
