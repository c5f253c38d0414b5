import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { chooseFiles } from '../support/choose-files.ts'
import { expect, test } from '../support/workbench.ts'

const BODY = [
  'دمشق تستقبل وفدًا من رجال الأعمال',
  'قال الوزير خالد العلي إن «المحادثات بدأت في دمشق» صباح اليوم، بحسب ما نقلت عنه الوكالة الرسمية في بيان.',
  'وأضاف العلي أن الوفد سيزور حلب وحمص وحماة خلال الأيام المقبلة، ثم يعود إلى العاصمة لمتابعة اللقاءات مع المسؤولين.',
  'وكانت الحكومة أعلنت في وقت سابق أنها تدرس المقترحات التي قدمتها الأطراف المشاركة في الاجتماع الأخير.',
]
const FILES = {
  'agency.txt': BODY.join('\n\n'),
  'paper.txt': [...BODY, 'تحرير: فريق الموقع.'].join('\n\n'),
  'other.txt':
    'أسعار الخبز ترتفع\n\nارتفعت أسعار الخبز والزيت والسكر في أسواق المدينة هذا الأسبوع وفق تجار تحدثوا عن نقص في الإمدادات وزيادة في تكاليف النقل.',
} as const

test.use({ settings: { language: 'en', person: 'Layla' } })

async function addFiles(page: Page, folder: string): Promise<void> {
  const files = await Promise.all(
    Object.entries(FILES).map(async ([name, text]) => {
      const path = join(folder, name)
      await writeFile(path, text)
      return path
    }),
  )
  await chooseFiles(page, files, () => page.getByRole('button', { name: /^Add articles/u }).click())
  await expect(page.getByRole('row').filter({ hasText: 'أسعار الخبز' })).toBeVisible()
}

test('copies are shown, listed, and marked like the article that was reviewed, as one undo', async ({ workbench }) => {
  const { page, folder } = workbench
  await addFiles(page, folder)
  const rows = page.getByRole('row').filter({ hasText: 'دمشق تستقبل' })
  await expect(rows.getByRole('img', { name: '1 copy in other articles' })).toHaveCount(2)
  await rows.first().click()
  await expect(page.locator('.sheet')).toBeVisible()

  // The whole article is accepted; then it is open again.
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/Undo/u).first()).toBeVisible()
  await rows.first().click()
  await page.getByRole('tab', { name: 'Details' }).click()
  const copies = page.getByRole('region', { name: 'Copies of this article' })
  await expect(copies.getByRole('listitem')).toHaveCount(1)

  await copies.getByRole('button', { name: 'Mark the same…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/chosen/u)).toBeVisible()
  await expect(dialog.locator('mark').filter({ hasText: 'المحادثات بدأت في دمشق' })).toBeVisible()
  await dialog.getByRole('button', { name: /^Mark \d+$/u }).click()
  await expect(page.getByText('Marked in 1 copy')).toBeVisible()
  await expect(page.getByText(/Undo: mark in copies/u)).toBeVisible()

  // The copy is a click away, and nothing of it is left to review but what only it has.
  await copies.getByRole('button', { name: /دمشق تستقبل/u }).click()
  await page.getByText(/Undo: mark in copies/u).click()
  await expect(page.getByText(/Undo: mark in copies/u)).toHaveCount(0)

  await page.getByRole('button', { name: 'Show as list' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'أسعار الخبز' })).toHaveCount(0)
  await expect(rows).toHaveCount(2)
  await page.getByRole('button', { name: 'Without: Copies of one article' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'أسعار الخبز' })).toBeVisible()
})
