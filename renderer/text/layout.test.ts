import { array, assert, constantFrom, nat, property, subarray, tuple } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accept, applyToDocument, reject, remove } from '../../shared/edit/index.ts'
import type { ArticleDocument, ArticleId } from '../../shared/model/index.ts'
import { documentOf } from '../../test/support/document-of.ts'
import { generateArticle, NEWS } from '../../test/support/generated-articles.ts'
import { blocksOf, blockViews, runsOf, spansOf } from './layout.ts'

const context = { person: 'A', now: () => '2026-01-01T00:00:00Z', nextId: () => 1, uid: () => '' }
const doc = documentOf(generateArticle({ ...NEWS, seed: 3 }))

/** The text as the runs of all blocks show it, with line breaks between blocks. */
function shownText(of: ArticleDocument): string {
  return [...blockViews(of, true).values()]
    .map((view) =>
      runsOf(view)
        .map(({ start, end }) => of.text.slice(start, end))
        .join(''),
    )
    .join('\n\n')
}

describe('the runs of a block', () => {
  test('hold its text whole, in order and without gaps', () => {
    expect(shownText(doc)).toBe(doc.text)
  })

  test('carry exactly the annotations that lie over them, innermost first', () => {
    for (const view of blockViews(doc, true).values()) {
      for (const { start, end, marks } of runsOf(view)) {
        const over = (span: { start: number; end: number }) => span.start <= start && end <= span.end
        const expected = [
          ...doc.mentions.filter(over).map(({ id }) => `m${id}`),
          ...doc.quotes.flatMap((quote) =>
            spansOf(quote)
              .filter(over)
              .map(() => `q${quote.id}`),
          ),
        ]
        expect(marks.map(({ key }) => key).toSorted()).toEqual(expected.toSorted())
        const lengths = marks.map((mark) => mark.end - mark.start)
        expect(lengths).toEqual(lengths.toSorted((left, right) => left - right))
      }
    }
  })
})

describe('what was rejected', () => {
  const rejected = doc.mentions.reduce(
    (of, { id }) => applyToDocument(of, reject(of, { type: 'mention', id }, context)),
    doc,
  )
  const runs = (of: ArticleDocument, showRejected: boolean) =>
    [...blockViews(of, showRejected).values()].flatMap((view) => runsOf(view))

  test('has no mark while it is not shown, and leaves the runs where they were', () => {
    const places = ({ start, end }: { start: number; end: number }) => [start, end]
    expect(runs(rejected, false).map(places)).toEqual(runs(doc, false).map(places))
    expect(runs(rejected, false).flatMap(({ marks }) => marks.filter(({ kind }) => kind === 'mention'))).toEqual([])
    expect(runs(rejected, true).some(({ marks }) => marks.some(({ kind }) => kind === 'mention'))).toBe(true)
  })
})

describe('the blocks of an article', () => {
  test('an edit gives a new view to its own paragraph only', () => {
    const before = blockViews(doc, false)
    const mention = doc.mentions[5]
    if (mention === undefined) throw new Error('too few mentions')
    const after = blockViews(applyToDocument(doc, accept(doc, { type: 'mention', id: mention.id }, context)), false)
    const changed = [...after].filter(([id, view]) => before.get(id) !== view).map(([, view]) => view.block)
    expect(changed.map(({ start, end }) => start <= mention.start && mention.end <= end)).toEqual([true])
  })

  test('one edit after the other is dealt as if all were dealt at once', () => {
    const ids = doc.mentions.map(({ id }) => id)
    const bordered = (of: ArticleDocument, at: number) => {
      const mentions = of.mentions.with(at, { ...of.mentions[at]!, end: of.mentions[at]!.end + 40 })
      return { ...of, mentions }
    }
    const step = tuple(constantFrom('accept', 'reject', 'border', 'remove'), nat(ids.length - 1))
    assert(
      property(array(step, { maxLength: 8 }), (steps) => {
        let now = doc
        let views = blockViews(now, false)
        for (const [kind, at] of steps) {
          const mention = now.mentions[at % now.mentions.length]
          if (mention === undefined) continue
          const ref = { type: 'mention', id: mention.id } as const
          if (kind === 'border') now = bordered(now, now.mentions.indexOf(mention))
          else if (kind === 'remove') now = applyToDocument(now, remove(now, ref))
          else now = applyToDocument(now, (kind === 'accept' ? accept : reject)(now, ref, context))
          views = blockViews(now, false)
        }
        // Another article is dealt in between, so that nothing is known of this one.
        blockViews({ ...doc, article: { ...doc.article, id: -1 as ArticleId } }, false)
        expect([...views.values()]).toEqual([...blockViews(now, false).values()])
      }),
    )
  })

  test('lines that lie in no block are shown as paragraphs', () => {
    assert(
      property(subarray([...doc.blocks]), (blocks) => {
        const shown = blocksOf({ ...doc, blocks })
        const text = shown.map(({ start, end }) => doc.text.slice(start, end)).join('\n\n')
        expect(text).toBe(doc.text)
        expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length)
      }),
    )
  })
})
