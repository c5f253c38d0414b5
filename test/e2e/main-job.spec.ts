import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { focused, focusOn } from '../support/focus.ts'
import { unzip } from '../support/unzip.ts'
import { expect, test } from '../support/workbench.ts'

/*
 * The main job on the reference article, as an analyst does it: by keyboard, in a real browser, on a real corpus file.
 */

const SEED = join(import.meta.dirname, '../../../shared/articles/seed-syria-tv.txt')
const HEADLINE = 'قاآني في دمشق ورئيسي يبحث العلاقات مع بشار الأسد'
const SPLIT_QUOTE = 'الجرائم التي يرتكبها هذا الكيان هي علامة ضعف وعجز'
const SPLIT_QUOTE_END = 'دليل على أن مستقبلاً مشرقاً وواعداً لتيار المقاومة'
const ASSAD_QUOTE = 'مضت 4 عقود من مقاومة إيران وسوريا ضد أعداء مشتركين'

test.skip(!existsSync(SEED), 'SKIPPED: the reference article is not beside this checkout')
test.use({ serveArgs: [SEED] })
// Hundreds of real key presses; a guard against hanging, not a measure.
test.describe.configure({ timeout: 180_000 })

interface Exported {
  readonly sha256: string
  readonly text: string
  readonly status: string
  readonly mentions: readonly { start: number; end: number; text: string; status: string; entity: string | null }[]
  readonly entities: readonly { id: string; name: string; aliases?: readonly string[] }[]
  readonly quotes: readonly {
    content: readonly { start: number; end: number; text: string }[]
    cue: { text: string } | null
    speaker_entities?: readonly string[]
    status: string
  }[]
}

test('found, corrected by keyboard, taken back after a restart, exported', async ({ workbench }) => {
  const { page } = workbench
  await opened(page)

  // A border: the name takes in the next word, and gives it back.
  await focusOn(page, 'حلب')
  await page.keyboard.press('[')
  await expect.poll(() => focused(page)).toBe('مدينة حلب')
  await page.keyboard.press('Shift+[')
  await expect.poll(() => focused(page)).toBe('حلب')
  await page.keyboard.press('[')
  await saved(page)

  // A speaker: said by Raisi, not by Assad. The letter stands beside his name.
  await focusOn(page, ASSAD_QUOTE)
  await page.keyboard.press('s')
  const letter = await page
    .locator('[data-hint]', { hasText: /رئيسي$/u })
    .first()
    .getAttribute('data-hint')
  await page.keyboard.press(letter ?? 'missing')
  const card = page.locator('[data-quote]', { hasText: ASSAD_QUOTE })
  await expect(card).toContainText('إبراهيم رئيسي')

  // One quote in two parts becomes two quotes.
  const cards = page.locator('[data-quote]')
  await focusOn(page, SPLIT_QUOTE)
  const before = await cards.count()
  await command(page, 'Split quote')
  await expect(cards).toHaveCount(before + 1)

  // Two names become one person.
  await focusOn(page, 'قاسم سليماني')
  await page.keyboard.press('m')
  await page.keyboard.type('بشار')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await saved(page)

  // A wrong one is rejected; the rest is accepted and the article done.
  await focusOn(page, 'درعا')
  await page.keyboard.press('x')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: 'Reopen' })).toBeVisible()
  await saved(page)

  // The day after: the last action is taken back, and made again.
  await workbench.restart()
  await openRecent(page)
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: 'Reopen' })).toBeHidden()
  await page.keyboard.press('Control+Shift+z')
  await expect(page.getByRole('button', { name: 'Reopen' })).toBeVisible()
  await saved(page)

  const record = await exportJsonLines(page)
  const source = readFileSync(SEED)
  expect(record.sha256, 'the text comes back byte for byte').toBe(createHash('sha256').update(source).digest('hex'))
  expect(record.text).toBe(source.toString('utf8'))
  const points = Array.from(record.text)
  for (const span of [...record.mentions, ...record.quotes.flatMap(({ content }) => content)])
    expect(points.slice(span.start, span.end).join('')).toBe(span.text)

  expect(record.status).toBe('done')
  expect(record.mentions.map(({ text }) => text)).toContain('مدينة حلب')
  expect(record.mentions.map(({ text }) => text)).not.toContain('درعا')
  expect(record.mentions.filter(({ status }) => status !== 'accepted')).toEqual([])

  const named = (id: string) => record.entities.find((entity) => entity.id === id)?.name
  const quote = (text: string) => record.quotes.find(({ content }) => content.some((span) => span.text === text))
  expect(quote(ASSAD_QUOTE)?.speaker_entities?.map(named)).toEqual(['إبراهيم رئيسي'])
  expect(quote(SPLIT_QUOTE)?.content).toHaveLength(1)
  expect(quote(SPLIT_QUOTE_END)?.content).toHaveLength(1)
  expect(quote(SPLIT_QUOTE_END)?.cue?.text).toBe('أضاف')
  const soleimani = record.mentions.find(({ text }) => text === 'قاسم سليماني')?.entity
  const assad = record.mentions.find(({ text }) => text === 'بشار الأسد')?.entity
  expect(soleimani).toBe(assad)
})

test('everything can be undone, one action after the other, back to what was found', async ({ workbench }) => {
  const { page } = workbench
  await opened(page)
  const marks = () =>
    page.locator('[data-ids]').evaluateAll((runs) => runs.map((run) => `${run.className}|${run.textContent}`))
  await focusOn(page, 'حلب')
  const found = await marks()
  for (const key of ['[', '2', '!', 'x']) await page.keyboard.press(key)
  await focusOn(page, ASSAD_QUOTE)
  await page.keyboard.press('t')
  await page.keyboard.press('Delete')
  await saved(page)
  for (let step = 0; step < 6; step += 1) {
    await page.keyboard.press('Control+z')
    await saved(page)
  }
  await focusOn(page, 'حلب')
  await expect.poll(marks).toEqual(found)
})

test('the same article is recognised', async ({ workbench }) => {
  const { page } = workbench
  await opened(page)
  await workbench.restart(SEED)
  await opened(page)
  await expect(page.getByText('1 article', { exact: true }).first()).toBeVisible()
})

test('words are selected and marked without a mouse, in right-to-left text', async ({ workbench }) => {
  const { page } = workbench
  await opened(page)
  await focusOn(page, 'حلب')
  await page.keyboard.press('v')
  // Visually to the left is forward here.
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await page.keyboard.press('4')
  await expect.poll(() => focused(page)).toBe('حلب')
  await expect(page.getByRole('radio', { name: /Event/u })).toBeChecked()
})

async function opened(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: HEADLINE })).toBeVisible()
  await expect(page.locator('[data-quote]').first()).toBeVisible()
  await page.locator('[data-pane="article"]').focus()
}

/** From the welcome to the article, as the day after. */
async function openRecent(page: Page): Promise<void> {
  await page
    .locator('.welcome')
    .getByRole('button', { name: /^My articles/u })
    .click()
  await page.getByRole('row').filter({ hasText: HEADLINE }).click()
  await opened(page)
}

async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
}

/** What is shown is on disk. */
async function saved(page: Page): Promise<void> {
  await expect(page.getByRole('contentinfo')).toContainText(/^(?:Everything is saved|Saved)/u)
}

async function exportJsonLines(page: Page): Promise<Exported> {
  await page.keyboard.press('Control+e')
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await expect(dialog.getByText(/^1 article · /u)).toBeVisible()
  const download = page.waitForEvent('download')
  await dialog
    .getByRole('button', { name: 'Export', exact: true })
    .or(dialog.getByRole('button', { name: 'Export…' }))
    .click()
  const fetch = page.getByRole('button', { name: /^Download/u })
  await fetch
    .or(page.getByRole('link', { name: /^Download/u }))
    .first()
    .click()
  const path = await (await download).path()
  const files = unzip(readFileSync(path))
  const name = [...files.keys()].find((file) => file.endsWith('articles.jsonl'))
  const lines =
    files
      .get(name ?? '')
      ?.toString('utf8')
      .trimEnd()
      .split('\n') ?? []
  expect(lines).toHaveLength(1)
  return JSON.parse(lines[0] ?? '') as Exported
}
