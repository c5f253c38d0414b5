import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { CorpusReader } from '../../../electron/core/corpus/index.ts'
import type { ArticleDocument, ArticleId, Span } from '../../../shared/model/index.ts'

/** What an analyst at the keyboard can do, and see: keys, what has the focus, letters beside words, what is stored. */
export interface Hands {
  /** Real presses so far. */
  readonly presses: () => number
  press(...keys: readonly string[]): Promise<void>
  /** `m12`, `q3`; null where nothing has the focus. */
  focus(): Promise<string | null>
  /** Scrolls until a stretch of the text is in sight. */
  bring(span: Span): Promise<void>
  /** Types the letters that stand beside the word that begins at this offset. */
  pickWord(offset: number): Promise<void>
  /** Letters of the candidates for a speaker, by the key of a mention. */
  candidates(): Promise<ReadonlyMap<string, string>>
  /** Once everything is saved. */
  stored(): Promise<ArticleDocument>
}

export function hands(page: Page, corpus: CorpusReader, article: ArticleId): Hands {
  let count = 0
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) {
      await page.keyboard.press(key)
      count += 1
    }
  }
  return {
    presses: () => count,
    press,
    focus: () => page.locator('.sheet').getAttribute('data-at'),
    async bring(span) {
      for (let key = await page.evaluate(outOfSight, span); key !== null;) {
        await press(key)
        await page.evaluate(settledScroll)
        const next = await page.evaluate(outOfSight, span)
        // Longer than the window: its beginning is enough.
        if (next !== null && next !== key) break
        key = next
      }
    },
    async pickWord(offset) {
      const label = await page.evaluate(labelAt, offset)
      if (label === null) throw new Error(`no letters beside the word at ${offset}`)
      await press(...label.split(''))
    },
    candidates: async () =>
      new Map(
        await page.locator('[data-hint]').evaluateAll((runs) =>
          runs.flatMap((run) => {
            const { ids = '', hint = '' } = (run as HTMLElement).dataset
            return ids.split(' ').map((id) => [id, hint] as const)
          }),
        ),
      ),
    async stored() {
      await expect(page.getByRole('contentinfo')).toContainText(/^(?:Everything is saved|Saved)/u)
      return corpus.document(article)
    },
  }
}

/** Runs in the page: the letters nearest to where the word begins. */
function labelAt(offset: number): string | null {
  const runs = [...document.querySelectorAll<HTMLElement>('.sheet [data-start]')]
  const run = runs.find(({ dataset }) => Number(dataset['start']) <= offset && offset < Number(dataset['end']))
  const text = run?.firstChild
  if (run === undefined || !(text instanceof Text)) return null
  const range = document.createRange()
  range.setStart(text, offset - Number(run.dataset['start']))
  range.setEnd(text, offset - Number(run.dataset['start']) + 1)
  const { left, width, top } = range.getBoundingClientRect()
  const near = [...document.querySelectorAll('.word-hints kbd')].find((hint) => {
    const box = hint.getBoundingClientRect()
    return Math.abs(box.left + box.width / 2 - left - width / 2) < 2 && Math.abs(box.top + box.height / 2 - top) < 4
  })
  return near?.textContent ?? null
}

/** Runs in the page: which way a stretch of the text is out of sight; null where it is in sight. */
function outOfSight({ start, end }: Span): 'PageUp' | 'PageDown' | null {
  const pane = document.querySelector('[data-pane="article"]')
  const runs = [...document.querySelectorAll<HTMLElement>('.sheet [data-start]')].filter(
    ({ dataset }) => Number(dataset['start']) < end && Number(dataset['end']) > start,
  )
  if (pane === null) return null
  const frame = pane.getBoundingClientRect()
  const head = pane.querySelector('.article-head')?.getBoundingClientRect().bottom ?? 0
  const boxes = runs.map((run) => run.getBoundingClientRect())
  if (boxes.some(({ bottom }) => bottom > frame.bottom)) return 'PageDown'
  return boxes.some(({ top }) => top < head) ? 'PageUp' : null
}

/** Runs in the page: resolves when two frames show the same place. */
async function settledScroll(): Promise<void> {
  const frame = () => new Promise((resolve) => void requestAnimationFrame(resolve))
  const top = () => document.querySelector('[data-pane="article"]')?.scrollTop
  let before: number | undefined
  do {
    before = top()
    await frame()
    await frame()
  } while (before !== top())
}
