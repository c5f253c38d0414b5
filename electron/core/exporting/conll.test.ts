import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryDraft } from '../../../test/support/arbitrary-draft.ts'
import { changed } from '../../../test/support/changed.ts'
import { documentOf } from '../../../test/support/document-of.ts'
import { hostileDraft, HOSTILE_TEXT, mentionOf } from '../../../test/support/hostile-text.ts'
import type { ExportOptions } from '../../../shared/contract/index.ts'
import type { DraftArticle } from '../../../shared/model/index.ts'
import { conll } from './conll.ts'
import { sentences } from './sentences.ts'

const of = (draft: Partial<DraftArticle> = {}, clitics: ExportOptions['clitics'] = 'split') =>
  conll(documentOf({ ...hostileDraft(), ...draft }), { clitics, scheme: 'iob2' })
/** `words/LABEL` of each tagged mention, as a reader of IOB2 puts them together. */
function chunks(lines: string): string[] {
  const found: string[] = []
  for (const line of lines.split('\n')) {
    const [token = '', tag = 'O'] = line.split('\t')
    if (tag.startsWith('B-')) found.push(`${token}/${tag.slice(2)}`)
    if (tag.startsWith('I-')) found.push((found.pop() ?? '').replace(/\/(\w+)$/u, ` ${token}/$1`))
  }
  return found
}

describe('CoNLL', () => {
  test('tags the outermost mentions, clitics cut off, and reports the rest', () => {
    const { lines, losses } = of()
    expect(chunks(lines)).toEqual([
      'بشّار الأسد/PER',
      'Marie 🇸🇾 Curie/PER',
      'القـــدس/LOC',
      'الأسد/PER',
      'سوريا/LOC',
      'دمشق/LOC',
      '+ أ/ORG',
    ])
    expect(lines).toContain('ب\tO\nالأسد\tB-PER\n')
    expect(lines).toContain('وب\tO\nسوريا\tB-LOC\n')
    expect(losses.map(({ id, reason }) => `${id} ${reason}`)).toEqual([
      'm2 nested in a longer mention',
      'e1 CoNLL does not say which mentions are one entity',
      'q1 CoNLL holds no quotes',
    ])
  })

  test('takes clitics into the mention if told to, and says where', () => {
    const { lines, losses } = of({}, 'expand')
    expect(lines).toContain('بالأسد\tB-PER\n')
    expect(lines).toContain('وبسوريا\tB-LOC\n')
    const moved = losses.filter(({ reason }) => reason.includes('whole token')).map(({ id }) => id)
    expect(moved).toEqual(['m5', 'm6'])
  })

  test('leaves out what begins inside a word if told to', () => {
    const { lines, losses } = of({}, 'drop')
    expect(lines).toContain('بالأسد\tO\n')
    expect(lines).toContain('وبسوريا\tO\n')
    const dropped = losses.filter(({ reason }) => reason.includes('left out')).map(({ id }) => id)
    expect(dropped).toEqual(['m5', 'm6'])
  })

  test('BIOES says where a mention ends, and which is one token; it is IOB2 otherwise', () => {
    const document = documentOf(hostileDraft())
    const [iob2, bioes] = (['iob2', 'bioes'] as const).map(
      (scheme) => conll(document, { clitics: 'split', scheme }).lines,
    )
    expect(bioes).toContain('بشّار\tB-PER\nالأسد\tE-PER\n')
    expect(bioes).toContain('ب\tO\nالأسد\tS-PER\n')
    expect(bioes?.replaceAll('\tS-', '\tB-').replaceAll('\tE-', '\tI-')).toBe(iob2)
    expect(bioes).not.toMatch(/\tB-\w+\n\S*\t[^IE]/u)
  })

  test('every line is a token and a tag for every reader', () => {
    const { lines } = of()
    for (const line of lines.split(/(?!\t)[\p{Cc}\p{Zl}\p{Zp}]/u))
      expect(line).toMatch(/^(?:|\S+\t(?:O|[BI]-[A-Z]+))$/u)
    expect(lines.endsWith('\n\n')).toBe(true)
    expect(lines).not.toContain('\n\n\n')
  })

  test('in any article, every mention that does not go out is a loss', () => {
    fc.assert(
      fc.property(arbitraryDraft, fc.constantFrom('split', 'expand', 'drop'), (draft, clitics) => {
        const { lines, losses } = conll(documentOf(draft), { clitics, scheme: 'iob2' })
        const kept = lines.match(/\tB-/gu)?.length ?? 0
        const others = draft.entities.length + draft.quotes.length
        const lost = losses.filter(({ reason }) => !reason.includes('whole token')).length - others
        expect(kept + lost).toBe(draft.mentions.length)
      }),
    )
  })

  test('a mention that overlaps another is lost, the longer is kept', () => {
    const [bashar] = hostileDraft().mentions
    const crossing = { ...bashar!, start: bashar!.start - 7, end: bashar!.start + 5 }
    const { losses } = of({ mentions: [bashar!, crossing, bashar!], quotes: [], entities: [] })
    expect(losses.map(({ id, reason }) => `${id} ${reason}`)).toEqual([
      'm1 overlaps a longer mention',
      'm3 overlaps a longer mention',
    ])
  })

  test('nothing of furniture goes out; a mention in it is reported', () => {
    const draft = hostileDraft()
    const blocks = draft.blocks.map((block, index) =>
      changed(block, { kind: index === 1 ? 'furniture' : block.kind } as const),
    )
    const { lines, losses } = of({ blocks, mentions: [mentionOf('Marie 🇸🇾 Curie', 'PER')], quotes: [], entities: [] })
    expect(lines).not.toContain('Reuters')
    expect(losses).toHaveLength(1)
  })

  test('a sentence never ends inside a mention', () => {
    const text = 'He met J. F. Kennedy Inc. in the U.S. capital. Then he left! «نعم.» قال.'
    const whole = { start: text.indexOf('Inc'), end: text.indexOf('capital') + 7 }
    const cut = (spans: { start: number; end: number }[]) =>
      sentences(text, { start: 0, end: text.length }, spans).map(({ start, end }) => text.slice(start, end).trim())
    expect(cut([whole])).toEqual(['He met J. F. Kennedy Inc. in the U.S. capital.', 'Then he left!', '«نعم.»', 'قال.'])
    expect(cut([])).toHaveLength(5)
  })

  test('without blocks every line is looked at', () => {
    expect(chunks(of({ blocks: [] }).lines)).toHaveLength(7)
    expect(HOSTILE_TEXT).toContain('\n')
  })
})
