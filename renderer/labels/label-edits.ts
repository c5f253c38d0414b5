import { between, NO_CHANGE } from '../../shared/change/index.ts'
import type { Label, LabelId } from '../../shared/model/index.ts'
import { editCorpus, freshId } from '../corpus/corpus-edit.ts'
import { keyFor, PALETTE } from './new-label.ts'

/** A label after all others, in a colour and with a digit that none has yet. */
export function addLabel(name: string, labels: readonly Label[]): void {
  const colors = new Set(labels.map(({ color }) => color))
  const digits = new Set(labels.map(({ shortcut }) => shortcut))
  const make = async () => {
    const label: Label = {
      type: 'label',
      id: (await freshId()) as LabelId,
      key: keyFor(name, labels),
      name: name.trim(),
      nameAr: name.trim(),
      color: PALETTE.find((color) => !colors.has(color)) ?? PALETTE[0] ?? '#7f7f7f',
      order: Math.max(0, ...labels.map(({ order }) => order)) + 1,
      shortcut: [1, 2, 3, 4, 5, 6, 7, 8, 9].find((digit) => !digits.has(digit)) ?? null,
      retired: false,
    }
    return { ...NO_CHANGE, added: [label] }
  }
  void editCorpus('label.add', make())
}

export function changeLabel(label: Label, fields: Partial<Label>): void {
  void editCorpus('label.edit', between([label], [{ ...label, ...fields }]))
}

/** Gives a label a digit; who had it has none then. */
export function setDigit(label: Label, digit: number | null, labels: readonly Label[]): void {
  const others = labels.filter(({ id, shortcut }) => digit !== null && id !== label.id && shortcut === digit)
  const after = others.map((other): Label => Object.assign({}, other, { shortcut: null }))
  void editCorpus('label.edit', between([label, ...others], [{ ...label, shortcut: digit }, ...after]))
}

/** Moves a label one place up or down. */
export function moveLabel(label: Label, step: 1 | -1, labels: readonly Label[]): void {
  const at = labels.indexOf(label)
  const other = labels[at + step]
  if (other === undefined) return
  const orders = labels.map((one, index) => Object.assign({}, one, { order: index + 1 }))
  const [here, there] = [orders[at], orders[at + step]]
  if (here === undefined || there === undefined) return
  ;[here.order, there.order] = [there.order, here.order]
  void editCorpus('label.order', between(labels, orders))
}
