import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../support/workbench.ts'

const TEXTS = {
  'one.txt': 'موسكو تتحدث\n\nقال الرئيس الروسي فلاديمير بوتين إن المحادثات مفيدة.\n',
  'two.txt': 'أنقرة تستقبل\n\nوصل فلاديمير بوتين إلى أنقرة. وقال بوتين: «جئنا للسلام».\n',
  'three.txt': 'Moscow talks\n\nRussian President Vladimir Putin said the talks were useful.\n',
} as const

test.use({ settings: { language: 'en', person: 'Layla' } })

test('a name of several articles is confirmed, shown everywhere it occurs, opened there, and taken back', async ({
  workbench: { page, folder },
}) => {
  const files = await Promise.all(
    Object.entries(TEXTS).map(async ([name, text]) => {
      await writeFile(join(folder, name), text)
      return join(folder, name)
    }),
  )
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: /^Add articles/u }).click()
  await (await choosing).setFiles(files)
  await expect(page.getByRole('row').filter({ hasText: 'Moscow talks' })).toBeVisible()

  await page.getByRole('radio', { name: 'Names' }).click()
  await page.getByText(/^Suggestions \(\d+\)$/u).click()
  const suggestion = page.getByRole('row').filter({ hasText: 'فلاديمير بوتين' })
  await expect(suggestion).toContainText('Vladimir Putin')
  await suggestion.click()
  await page.keyboard.press('a')
  await expect(suggestion).toHaveCount(0)
  await expect(page.getByText('Undo: link name')).toBeVisible()

  await page.getByText('Registry', { exact: true }).click()
  await page.getByRole('row').filter({ hasText: 'فلاديمير بوتين' }).click()
  const card = page.getByRole('region', { name: 'فلاديمير بوتين' })
  await expect(card).toContainText('3 articles')
  const occurrences = card.getByRole('grid', { name: 'Occurrences' })
  await occurrences.getByRole('row').filter({ hasText: 'Russian President' }).click()
  await expect(page.getByRole('main', { name: 'Article' })).toBeFocused()
  await expect(page.getByRole('complementary')).toContainText('Vladimir Putin')

  await page.getByText('Undo: link name').click()
  await page.getByRole('radio', { name: 'Names' }).click()
  await expect(page.getByText('Nobody here yet')).toBeVisible()
})
