import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chooseFiles } from '../support/choose-files.ts'
import { expect, test } from '../support/workbench.ts'

const STORY = (await readFile(new URL('../learning/story.jsonl', import.meta.url), 'utf8'))
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { readonly id: string; readonly text: string })
const FILES = Object.fromEntries(STORY.map(({ id, text }) => [`${id}.txt`, text]))

for (const [language, words] of [
  [
    'en',
    {
      title: 'What Isnad has learned here',
      find: 'Find in what was learned',
      take: /^Take out/u,
      where: /^Show where/u,
      found: 'What was found',
      quality: 'Measured quality of suggestions',
      table: 'Show as a table',
    },
  ],
  [
    'ar',
    {
      title: 'ما تعلّمه إسناد هنا',
      find: 'بحث فيما تُعلِّم',
      take: /^إزالة /u,
      where: /^إظهار مواضع/u,
      found: 'ما عُثر عليه',
      quality: 'جودة المقترحات المقيسة',
      table: 'عرض كجدول',
    },
  ],
] as const) {
  test.describe(language, () => {
    test.use({ articles: FILES, settings: { language, person: 'Layla' } })

    test('finished articles teach; what was learned is listed, taken out, and back again with Undo', async ({
      workbench,
    }) => {
      const { page } = workbench
      test.setTimeout(120_000)
      const rows = page.getByRole('grid').getByRole('row')
      await expect(rows).toHaveCount(STORY.length, { timeout: 40_000 })
      await rows.first().click()
      await expect(page.getByRole('article')).toBeVisible()
      await page.keyboard.press('Control+Enter')
      await page.keyboard.press('Control+4')
      const learning = page.getByRole('region', { name: words.title, exact: true })
      const items = learning.getByRole('row')
      await expect(items.nth(1)).toBeVisible({ timeout: 20_000 })
      const chart = page.getByRole('region', { name: words.quality })
      await chart.getByRole('button', { name: words.table }).click()
      await expect(chart.getByRole('row')).toHaveCount(2)
      const csv = page.waitForEvent('download')
      await chart.getByRole('button', { name: /CSV/u }).click()
      const [, figures] = (await readFile(await (await csv).path(), 'utf8')).split('\r\n')
      expect(figures, 'what reads a file knows no digits of a language').toMatch(/^1–1(?:,[\d.]+,[\d.]+–[\d.]+){3}$/u)

      const first = learning.getByRole('button', { name: words.take }).first()
      const name = (await first.getAttribute('aria-label')) ?? ''
      await first.click()
      const same = learning.getByRole('button', { name, exact: true })
      await expect(same).toHaveCount(0)
      await page.keyboard.press('Control+z')
      await expect(same.first()).toBeVisible({ timeout: 20_000 })

      // Spelt as it was learnt, it is found as it is written.
      await learning.getByRole('button', { name: words.where }).first().click()
      await expect(page.getByRole('grid', { name: words.found }).locator('mark').first()).toBeVisible()
    })
  })
}

test.describe('from a file', () => {
  test.use({ articles: Object.fromEntries(Object.entries(FILES).slice(0, 2)), settings: { language: 'en' } })

  test('what another corpus has taught is taken and taken back; another file is told apart', async ({ workbench }) => {
    const { page, folder } = workbench
    await expect(page.getByRole('grid').getByRole('row')).toHaveCount(2, { timeout: 40_000 })
    await page.keyboard.press('Control+4')
    const learning = page.getByRole('region', { name: 'What Isnad has learned here', exact: true })
    await expect(learning.getByText('Nothing was learned yet')).toBeVisible()
    const take = async (name: string, content: string) => {
      await writeFile(join(folder, name), content)
      await chooseFiles(page, join(folder, name), () =>
        learning.getByRole('button', { name: 'Take from a file' }).click(),
      )
    }
    await take('other.json', '{"text": "no learning"}')
    // It stays, and covers no button.
    await expect(page.getByRole('alert')).toContainText('This file is nothing that Isnad has learned.')

    const origin = { corpus: 'Elsewhere', uid: 'x', at: '2026-01-02T03:04:05Z', articles: 7, given: [] }
    const aliases = [{ name: 'بيت العز', accepted: { ORG: 9 }, refused: 0, entities: {} }]
    const none = { labels: ['ORG'], cues: [], words: [], contexts: [], roles: [] }
    const weights = { rows: [], cells: '', transitions: '' }
    await take('given.json', JSON.stringify({ format: 'isnad/learning@2', origin, aliases, ...none, weights }))
    await expect(learning.getByText('Elsewhere')).toBeVisible()
    await page.getByText('Undo: take from another corpus').click()
    await expect(learning.getByText('Elsewhere')).toHaveCount(0)
  })
})
