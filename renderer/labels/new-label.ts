import type { Label } from '../../shared/model/index.ts'
import { foldKey } from '../../shared/text/index.ts'

/** Colours that stay apart under the common colour-vision deficiencies: Okabe and Ito's, then Tol's muted ones. */
export const PALETTE: readonly string[] = [
  '#0072b2',
  '#d55e00',
  '#009e73',
  '#cc79a7',
  '#e69f00',
  '#56b4e9',
  '#882255',
  '#999933',
  '#332288',
  '#44aa99',
  '#aa4499',
  '#7f7f7f',
]

/** Whether one has this name in either language, whatever its spelling: nobody could tell the two apart. */
export function hasLabel(labels: readonly Label[], name: string): boolean {
  const wanted = foldKey(name.trim())
  return labels.some((label) => foldKey(label.name) === wanted || foldKey(label.nameAr) === wanted)
}

/** The key that a new label gets, which never changes: its name in capitals, with a number if that is taken. */
export function keyFor(name: string, labels: readonly Label[]): string {
  const plain =
    name
      .trim()
      .toUpperCase()
      .replaceAll(/[^\p{L}\p{N}_.-]+/gu, '_')
      .replaceAll(/^_+|_+$/gu, '')
      .slice(0, 60) || 'LABEL'
  const taken = new Set(labels.map(({ key }) => key))
  let key = plain
  for (let number = 2; taken.has(key); number += 1) key = `${plain}_${number}`
  return key
}
