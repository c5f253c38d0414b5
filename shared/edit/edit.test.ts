import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryDocument } from '../../test/support/arbitrary-document.ts'
import { find, mention, scene, someone } from '../../test/support/scene.ts'
import { apply, ChangeConflict, ChangeSchema, invert, NO_CHANGE } from '../change/index.ts'
import type { Change } from '../change/index.ts'
import { recordKey } from '../model/index.ts'
import type { AnyRecord, ArticleDocument, Identity, RecordKey, Span } from '../model/index.ts'
import { isGraphemeBoundary } from '../text/index.ts'
import * as edits from './index.ts'
import type { EditContext, Part } from './index.ts'

/* Every edit, described by numbers that pick what it is made on: they shrink well and always fit. */

const PARTS: readonly Part[] = ['span', 'cue', 'speaker', 'medium', { content: 0 }, { content: 1 }, { content: 7 }]
const LABELS = ['PER', 'ORG', 'LOC', 'DATE']
const pick = <T>(items: readonly T[], n: number): T | undefined => items[n % Math.max(1, items.length)]

type Numbers = readonly [number, number, number, number]
type Make = (doc: ArticleDocument, numbers: Numbers, context: EditContext) => Change

const spanOf = ({ text }: ArticleDocument, a: number, b: number): Span => {
  const [start = 0, end = 0] = [a, b].map((n) => n % (text.length + 1)).sort((x, y) => x - y)
  return { start, end }
}
const annotationIn = (doc: ArticleDocument, n: number) => {
  const found = pick([...doc.mentions, ...doc.quotes], n)
  if (found === undefined) return null
  return found.type === 'mention'
    ? ({ type: 'mention', id: found.id } as const)
    : ({ type: 'quote', id: found.id } as const)
}
const onAnnotation =
  (make: (doc: ArticleDocument, ref: edits.AnnotationRef, numbers: Numbers, context: EditContext) => Change): Make =>
  (doc, numbers, context) => {
    const ref = annotationIn(doc, numbers[0])
    return ref === null ? NO_CHANGE : make(doc, ref, numbers, context)
  }
const on =
  <K extends 'mentions' | 'quotes' | 'entities' | 'blocks'>(
    kind: K,
    make: (
      doc: ArticleDocument,
      id: ArticleDocument[K][number]['id'],
      numbers: Numbers,
      context: EditContext,
    ) => Change,
  ): Make =>
  (doc, numbers, context) => {
    const record = pick<ArticleDocument[K][number]>(doc[kind], numbers[0])
    return record === undefined ? NO_CHANGE : make(doc, record.id, numbers, context)
  }
const optional = (doc: ArticleDocument, [, a, b, c]: Numbers): Span | null => (c % 5 === 0 ? null : spanOf(doc, a, b))
const identity = { type: 'identity', id: 5, label: 'PER', name: 'X' } as unknown as Identity

const MAKE: Readonly<Record<string, Make>> = {
  accept: onAnnotation((doc, ref, _, context) => edits.accept(doc, ref, context)),
  reject: onAnnotation((doc, ref, _, context) => edits.reject(doc, ref, context)),
  remove: onAnnotation((doc, ref) => edits.remove(doc, ref)),
  setNote: onAnnotation((doc, ref, [, a]) => edits.setNote(doc, ref, `ملاحظة ${a % 3}`)),
  setFlag: onAnnotation((doc, ref, [, a]) => edits.setFlag(doc, ref, a % 2 === 0)),
  setAttributes: onAnnotation((doc, ref, [, a]) => edits.setAttributes(doc, ref, { weight: a % 3 })),
  moveBorder: onAnnotation((doc, ref, [, a, b, c], context) =>
    edits.moveBorder(
      doc,
      ref,
      pick(PARTS, a)!,
      { side: b % 2 ? 'start' : 'end', offset: c % (doc.text.length + 3) },
      context,
    ),
  ),
  stepBorder: onAnnotation((doc, ref, [, a, b], context) =>
    edits.stepBorder(
      doc,
      ref,
      pick(PARTS, a)!,
      { side: b % 2 ? 'start' : 'end', towards: b % 4 > 1 ? 'in' : 'out', by: b % 8 > 3 ? 'token' : 'grapheme' },
      context,
    ),
  ),
  addMention: (doc, [a, b, c], context) => edits.addMention(doc, spanOf(doc, a, b), pick(LABELS, c)!, context),
  relabel: on('mentions', (doc, id, [, a], context) => edits.relabel(doc, id, pick(LABELS, a)!, context)),
  setValue: on('mentions', (doc, id, [, a], context) => edits.setValue(doc, id, a % 2 ? null : '2023-04', context)),
  linkMention: on('mentions', (doc, id, [, a], context) =>
    edits.linkMention(doc, id, pick([null, 'new', ...doc.entities.map((entity) => entity.id)] as const, a)!, context),
  ),
  addQuote: (doc, [a, b], context) => edits.addQuote(doc, spanOf(doc, a, b), context),
  addContentPart: on('quotes', (doc, id, [, a, b], context) =>
    edits.addContentPart(doc, id, spanOf(doc, a, b), context),
  ),
  removeContentPart: on('quotes', (doc, id, [, a], context) => edits.removeContentPart(doc, id, a % 4, context)),
  setCue: on('quotes', (doc, id, numbers, context) => edits.setCue(doc, id, optional(doc, numbers), context)),
  setMedium: on('quotes', (doc, id, numbers, context) => edits.setMedium(doc, id, optional(doc, numbers), context)),
  setSpeaker: on('quotes', (doc, id, numbers, context) => edits.setSpeaker(doc, id, optional(doc, numbers), context)),
  setSpeakerEntities: on('quotes', (doc, id, [, a, b], context) =>
    edits.setSpeakerEntities(
      doc,
      id,
      doc.entities.slice(a % 2, b % 4).map((entity) => entity.id),
      context,
    ),
  ),
  setUnnamedSource: on('quotes', (doc, id, _, context) => edits.setUnnamedSource(doc, id, context)),
  setQuoteKind: on('quotes', (doc, id, _, context) => edits.setQuoteKind(doc, id, 'mixed', context)),
  cycleQuoteKind: on('quotes', (doc, id, _, context) => edits.cycleQuoteKind(doc, id, context)),
  splitQuote: on('quotes', (doc, id, [, a, b], context) =>
    edits.splitQuote(doc, id, a % 2 ? { part: b % 3 } : { at: b % doc.text.length }, context),
  ),
  mergeQuotes: (doc, [a, b], context) =>
    edits.mergeQuotes(
      doc,
      doc.quotes.slice(a % 2, 1 + (b % 4)).map(({ id }) => id),
      context,
    ),
  mergeEntities: on('entities', (doc, id, [, a], context) =>
    edits.mergeEntities(
      doc,
      id,
      doc.entities.slice(a % 3).map((entity) => entity.id),
      context,
    ),
  ),
  splitEntity: (doc, [a, b], context) =>
    edits.splitEntity(
      doc,
      doc.mentions.slice(a % 5, (a % 5) + 1 + (b % 3)).map(({ id }) => id),
      context,
    ),
  renameEntity: on('entities', (doc, id, [, a], context) => edits.renameEntity(doc, id, ` اسم ${a % 3}`, context)),
  setEntityLabel: on('entities', (doc, id, [, a], context) => edits.setEntityLabel(doc, id, pick(LABELS, a)!, context)),
  linkIdentity: on('entities', (doc, id, [, a], context) =>
    edits.linkIdentity(doc, id, a % 2 ? identity : null, context),
  ),
  setBlockKind: on('blocks', (doc, id, [, a], context) =>
    edits.setBlockKind(doc, id, a % 2 ? 'furniture' : 'heading', context),
  ),
  setBlockDirection: on('blocks', (doc, id, [, a]) => edits.setBlockDirection(doc, id, a % 2 ? 'ltr' : null)),
  setMeta: (doc, [a]) => edits.setMeta(doc, 'title', a % 2 ? 'عنوان' : ''),
  setTags: (doc, [a]) => edits.setTags(doc, a % 2 ? ['x', ' x ', ''] : []),
  setArticleNote: (doc, [a]) => edits.setArticleNote(doc, `n${a % 3}`),
  setLanguage: (doc, [a]) => edits.setLanguage(doc, a % 2 ? 'ar' : 'en'),
  setDirection: (doc, [a]) => edits.setDirection(doc, a % 2 ? 'rtl' : null),
  setDeleted: (doc, [a]) => edits.setDeleted(doc, a % 2 === 0),
  finish: (doc, [a], context) => edits.finish(doc, { acceptRest: a % 2 === 0 }, context),
  reopen: (doc) => edits.reopen(doc),
}

/** Those that say how something is; the others step, toggle or make something. */
const SETTING =
  'accept reject setNote setFlag setAttributes relabel setValue setCue setSpeaker setSpeakerEntities setUnnamedSource ' +
  'setQuoteKind setEntityLabel renameEntity linkIdentity setBlockKind setMeta setTags setDirection setDeleted finish reopen'

const step = fc.record({
  name: fc.constantFrom(...Object.keys(MAKE)),
  numbers: fc.tuple(fc.nat(10_000), fc.nat(10_000), fc.nat(10_000), fc.nat(10_000)),
})
const steps = fc.array(step, { minLength: 1, maxLength: 25 })

const recordsOf = (doc: ArticleDocument): ReadonlyMap<RecordKey, AnyRecord> =>
  new Map(edits.documentRecords(doc).map((record) => [recordKey(record), record]))

function run(start: ArticleDocument, made: readonly { name: string; numbers: Numbers }[]) {
  const context = someone()
  let doc = start
  return made.map(({ name, numbers }) => {
    const before = doc
    const change = MAKE[name]!(before, numbers, context)
    doc = edits.applyToDocument(before, change)
    return { name, before, change, after: doc }
  })
}

const spansOf = ({ mentions, quotes }: ArticleDocument): readonly Span[] =>
  [...mentions, ...quotes.flatMap(({ content, cue, speaker, medium }) => [...content, cue, speaker, medium])].filter(
    (span) => span !== null,
  )

const bordersOf = (doc: ArticleDocument): ReadonlySet<number> =>
  new Set(spansOf(doc).flatMap(({ start, end }) => [start, end]))

/** What a corpus would refuse. */
function complaints(doc: ArticleDocument): string[] {
  const entities = new Set(doc.entities.map(({ id }) => id))
  const spans = spansOf(doc)
  const whole = ({ start, end }: Span) =>
    start >= 0 && start < end && end <= doc.text.length && doc.text.slice(start, end).isWellFormed()
  const inOrder = (content: readonly Span[]) => content.every(({ start }, at) => start >= (content[at - 1]?.end ?? 0))
  return [
    ...spans.filter((span) => !whole(span)).map(({ start, end }) => `${start}-${end} is no span`),
    ...doc.quotes
      .filter(({ content }) => content.length === 0 || !inOrder(content))
      .map(({ id }) => `content of ${id}`),
    ...doc.mentions.filter(({ entity }) => entity !== null && !entities.has(entity)).map(({ id }) => `entity of ${id}`),
    ...doc.quotes
      .filter(({ speakerEntities }) => !speakerEntities.every((id) => entities.has(id)))
      .map(({ id }) => `speakers of ${id}`),
    ...doc.entities
      .filter(({ identity, identityStatus }) => (identity === null) !== (identityStatus === null))
      .map(({ id }) => `identity of ${id}`),
  ]
}

describe('any edits of any document', () => {
  test('give changes that a corpus takes, and records that fit together', () => {
    fc.assert(
      fc.property(arbitraryDocument, steps, (doc, steps) => {
        for (const { name, before, change, after } of run(doc, steps)) {
          expect(ChangeSchema.safeParse(change).error).toBeUndefined()
          expect(recordsOf(after)).toEqual(apply(recordsOf(before), change))
          expect({ name, complaints: complaints(after) }).toEqual({ name, complaints: [] })
        }
      }),
      { numRuns: 300 },
    )
  })

  test('inverted in reverse order, restore the document exactly, lists in their order', () => {
    fc.assert(
      fc.property(arbitraryDocument, steps, (doc, steps) => {
        const done = run(doc, steps)
        let current = done.at(-1)!.after
        for (const { before, change } of done.reverse()) {
          current = edits.applyToDocument(current, invert(change))
          expect(current).toEqual(before)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('keep every record that did not change, and every list of such records', () => {
    fc.assert(
      fc.property(arbitraryDocument, steps, (doc, steps) => {
        for (const { before, change, after } of run(doc, steps)) {
          const touched = new Set([...change.added, ...change.updated, ...change.removed].map((one) => recordKey(one)))
          const old = recordsOf(before)
          const same = [...recordsOf(after)].filter(([key]) => !touched.has(key))
          expect(same.every(([key, record]) => old.get(key) === record)).toBe(true)
          for (const list of ['blocks', 'mentions', 'entities', 'quotes', 'identities'] as const) {
            const untouched =
              !before[list].some((record) => touched.has(recordKey(record))) &&
              before[list].length === after[list].length
            expect(after[list] === before[list]).toBe(untouched)
          }
        }
      }),
    )
  })

  test('that say how something is, change nothing when it is so already', () => {
    const name = fc.constantFrom(...SETTING.split(' '))
    fc.assert(
      fc.property(arbitraryDocument, name, step, (doc, name, { numbers }) => {
        const after = edits.applyToDocument(doc, MAKE[name]!(doc, numbers, someone()))
        fc.pre(after.entities.length === doc.entities.length)
        expect(MAKE[name]!(after, numbers, someone())).toEqual(NO_CHANGE)
      }),
      { numRuns: 300 },
    )
  })

  test('put borders between graphemes', () => {
    fc.assert(
      fc.property(arbitraryDocument, steps, (doc, steps) => {
        for (const { name, before, after } of run(doc, steps)) {
          const old = bordersOf(before)
          const cut = [...bordersOf(after)].filter((at) => !old.has(at) && !isGraphemeBoundary(after.text, at))
          expect({ name, cut }).toEqual({ name, cut: [] })
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('applyToDocument', () => {
  const text = 'بشار الأسد في دمشق'
  const doc = scene(text, {
    entities: [{ name: 'الأسد' }],
    mentions: [
      { surface: 'الأسد', entity: 0 },
      { surface: 'دمشق', label: 'LOC' },
    ],
  })

  test('puts what is new into its place', () => {
    const after = edits.applyToDocument(doc, edits.addMention(doc, find(text, 'بشار'), 'PER', someone()))
    expect(after.mentions.map(({ start, end }) => text.slice(start, end))).toEqual(['بشار', 'الأسد', 'دمشق'])
  })

  test('passes over what belongs to another article', () => {
    const other = scene(text, { mentions: [{ surface: 'بشار' }] }).mentions[0]!
    const change: Change = {
      ...NO_CHANGE,
      added: [{ ...other, article: 99 as typeof other.article, id: 77 as typeof other.id }],
    }
    expect(edits.applyToDocument(doc, change).mentions).toBe(doc.mentions)
  })

  test('refuses a change that does not fit', () => {
    const change = edits.accept(doc, mention(1), someone())
    const rejected = edits.applyToDocument(doc, edits.reject(doc, mention(1), someone()))
    expect(() => edits.applyToDocument(rejected, change)).toThrow(ChangeConflict)
    const added = edits.addMention(doc, find(text, 'بشار'), 'PER', someone())
    expect(() => edits.applyToDocument(edits.applyToDocument(doc, added), added)).toThrow(ChangeConflict)
  })
})
