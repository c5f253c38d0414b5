import type { ExportOptions } from '../../../shared/contract/index.ts'
import type { ArticleDocument, Label } from '../../../shared/model/index.ts'

/** The name under which a label goes out, by its key; null: it does not. */
export type OutLabel = (key: string) => string | null

export function outLabel({ labels }: Pick<ExportOptions, 'labels'>): OutLabel {
  if (Object.keys(labels).length === 0) return (key) => key
  const names = new Map(Object.entries(labels))
  return (key) => {
    const name = names.get(key)
    return name === undefined ? key : name
  }
}

/** The labels of the corpus as they go out, in their order; of those that get one name the first says what it means. */
export function labelsOut(labels: readonly Label[], options: Pick<ExportOptions, 'labels'>): readonly Label[] {
  const out = outLabel(options)
  const found = new Map<string, Label>()
  for (const label of labels) {
    const key = out(label.key)
    if (key !== null && !found.has(key)) found.set(key, key === label.key ? label : { ...label, key })
  }
  return [...found.values()]
}

/**
 * The mentions and entities under the names of their labels. A mention whose label stays here is left out; an entity of such
 * a label stays under its own while a quote names it.
 */
export function underOutLabels(
  document: ArticleDocument,
  options: Pick<ExportOptions, 'labels'>,
): Pick<ArticleDocument, 'mentions' | 'entities'> {
  const { mentions, entities } = document
  if (Object.keys(options.labels).length === 0) return { mentions, entities }
  const out = outLabel(options)
  return {
    mentions: mentions.flatMap((mention) => {
      const label = out(mention.label)
      return label === null ? [] : [label === mention.label ? mention : { ...mention, label }]
    }),
    entities: entities.map((entity) => {
      const label = out(entity.label) ?? entity.label
      return label === entity.label ? entity : Object.assign({}, entity, { label })
    }),
  }
}
