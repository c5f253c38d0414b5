import type { ExportOptions } from '../../../shared/contract/index.ts'

export type Part = 'train' | 'dev' | 'test'

export const PARTS = ['train', 'dev', 'test'] as const

/** The parts that the export has files for; null stands for an export in one piece. */
export function partsOf({ split }: ExportOptions): readonly (Part | null)[] {
  return split === null ? [null] : PARTS.filter((part) => split[part] > 0)
}

/** The file of a part, or of an export in one piece. */
export function partFile(part: Part | null, ending: string): string {
  return `${part ?? 'articles'}.${ending}`
}
