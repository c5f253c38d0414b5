import { describe, expect, test } from 'vitest'
import { find, inParagraphs, mention, quote, scene, someone } from '../../test/support/scene.ts'
import { isEmpty } from '../change/index.ts'
import type { ArticleDocument, Span } from '../model/index.ts'
import { applyToDocument, moveBorder, partSpan, stepBorder } from './index.ts'
import type { AnnotationRef, BorderMove, Part } from './index.ts'

const text = 'التقى وبالأسد 👨‍👩‍👧 اليوم: «لن نقبل» و«لن ننسى» قال'
const doc = scene(text, {
  mentions: [{ surface: 'وبالأسد' }],
  quotes: [{ content: ['لن نقبل', 'لن ننسى'], cue: find(text, 'قال') }],
})

const slice = (span: Span | null) => (span === null ? null : text.slice(span.start, span.end))

/** The surface after each of some equal steps. */
function steps(start: ArticleDocument, ref: AnnotationRef, part: Part, move: BorderMove, count: number) {
  let current = start
  return Array.from({ length: count }, () => {
    current = applyToDocument(current, stepBorder(current, ref, part, move, someone()))
    return slice(partSpan(current, ref, part))
  })
}

describe('a step', () => {
  test('inward by token stops behind each clitic, and never passes the other border', () => {
    const inward = { side: 'start', towards: 'in', by: 'token' } as const
    expect(steps(doc, mention(1), 'span', inward, 3)).toEqual(['بالأسد', 'الأسد', 'الأسد'])
  })

  test('outward by token takes words, marks, and an emoji as a whole', () => {
    const outward = { side: 'end', towards: 'out', by: 'token' } as const
    expect(steps(doc, mention(1), 'span', outward, 3)).toEqual(['وبالأسد 👨‍👩‍👧', 'وبالأسد 👨‍👩‍👧 اليوم', 'وبالأسد 👨‍👩‍👧 اليوم:'])
  })

  test('by grapheme is one letter with its marks, or one emoji, and never ends at a space', () => {
    const outward = { side: 'end', towards: 'out', by: 'grapheme' } as const
    expect(steps(doc, mention(1), 'span', outward, 2)).toEqual(['وبالأسد 👨‍👩‍👧', 'وبالأسد 👨‍👩‍👧 ا'])
    const start = { side: 'start', by: 'grapheme' } as const
    expect(steps(doc, mention(1), 'span', { ...start, towards: 'out' }, 2)).toEqual(['ى وبالأسد', 'قى وبالأسد'])
    const wide = scene('قال بشار  الأسد', { mentions: [{ surface: 'ر  الأسد' }] })
    const inward = stepBorder(wide, mention(1), 'span', { ...start, towards: 'in' }, someone())
    expect(partSpan(applyToDocument(wide, inward), mention(1), 'span')).toMatchObject(find(wide.text, 'الأسد'))
  })

  test('moves the part it is told to', () => {
    const outward = { side: 'start', towards: 'out', by: 'token' } as const
    expect(steps(doc, quote(1), { content: 1 }, outward, 1)).toEqual(['«لن ننسى'])
    expect(steps(doc, quote(1), 'cue', outward, 1)).toEqual(['» قال'])
    expect(isEmpty(stepBorder(doc, quote(1), 'speaker', outward, someone()))).toBe(true)
  })
})

describe('a moved border', () => {
  test('accepts the annotation', () => {
    const change = moveBorder(doc, mention(1), 'span', { side: 'end', offset: 9 }, someone())
    expect(applyToDocument(doc, change).mentions[0]).toMatchObject({ status: 'accepted', reviewed: { how: 'one' } })
  })

  test('that would cut a grapheme goes around it', () => {
    const family = find(text, '👨‍👩‍👧')
    const after = applyToDocument(
      doc,
      moveBorder(doc, mention(1), 'span', { side: 'end', offset: family.start + 3 }, someone()),
    )
    expect(after.mentions[0]!.end).toBe(family.end)
  })

  test('cannot reach the other border, or the next part of the content', () => {
    const { start } = doc.mentions[0]!
    const [first, second] = doc.quotes[0]!.content
    expect(isEmpty(moveBorder(doc, mention(1), 'span', { side: 'end', offset: start }, someone()))).toBe(true)
    const over = { side: 'end', offset: second!.start + 1 } as const
    expect(isEmpty(moveBorder(doc, quote(1), { content: 0 }, over, someone()))).toBe(true)
    const touching = { side: 'end', offset: second!.start } as const
    expect(applyToDocument(doc, moveBorder(doc, quote(1), 'span', touching, someone())).quotes[0]!.content).toEqual([
      { start: first!.start, end: second!.start },
      second,
    ])
  })

  test('stays in its paragraph', () => {
    const two = inParagraphs(scene('قال الأسد\nإن دمشق', { mentions: [{ surface: 'الأسد' }] }))
    const outward = { side: 'end', towards: 'out', by: 'token' } as const
    expect(isEmpty(stepBorder(two, mention(1), 'span', outward, someone()))).toBe(true)
  })
})

describe('the border of a name', () => {
  const said = 'نفى محافظ إدلب محمد عبد الرحمن الشيخ علي أن'
  const outward = { side: 'end', towards: 'out', by: 'token' } as const
  const made = (name: string, more: readonly { surface: string; entity: number }[] = []) =>
    scene(`${said} ذلك وقع، ونفى محمد عبد الرحمن أيضا`, {
      entities: [{ name }],
      mentions: [{ surface: 'محمد عبد الرحمن', entity: 0 }, ...more],
      quotes: [{ content: ['ذلك وقع'], cue: find(said, 'نفى'), speaker: find(said, 'محافظ إدلب محمد عبد الرحمن') }],
    })
  const widened = (before: ArticleDocument, times: number) =>
    Array.from({ length: times }).reduce<ArticleDocument>(
      (current) => applyToDocument(current, stepBorder(current, mention(1), 'span', outward, someone())),
      before,
    )

  test('takes the name of its entity and the phrase of its speaker along', () => {
    const after = widened(made('محمد عبد الرحمن'), 2)
    expect(after.entities[0]?.name).toBe('محمد عبد الرحمن الشيخ علي')
    expect(after.text.slice(after.quotes[0]?.speaker?.start, after.quotes[0]?.speaker?.end)).toBe(
      'محافظ إدلب محمد عبد الرحمن الشيخ علي',
    )
    expect(after.quotes[0]?.status).toBe('suggested')
  })

  test('leaves a name that the entity has elsewhere, or was given', () => {
    const twice = made('محمد عبد الرحمن', [])
    const again = { ...twice.mentions[0]!, ...find(twice.text, 'محمد عبد الرحمن', 1), id: 2 as never }
    const both = { ...twice, mentions: [...twice.mentions, again] }
    expect(widened(both, 1).entities[0]?.name).toBe('محمد عبد الرحمن')
    expect(widened(made('المحافظ'), 1).entities[0]?.name).toBe('المحافظ')
  })

  test('never takes a speaker’s phrase over what is said', () => {
    const after = widened(made('محمد عبد الرحمن'), 5)
    expect(after.quotes[0]?.speaker?.end).toBeLessThanOrEqual(after.quotes[0]?.content[0]?.start ?? 0)
  })
})
