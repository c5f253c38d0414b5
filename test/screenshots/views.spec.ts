import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/workbench.ts'

/*
 * `npm run screenshots`: every view in light and dark, English and Arabic, into `test-results/screenshots`; those of the
 * README into `docs`.
 */

const ROOT = join(import.meta.dirname, '../..')
const SEED = join(ROOT, '../shared/articles/seed-syria-tv.txt')
const README = new Set(['review-light-en', 'review-dark-ar', 'search-light-en', 'insights-light-en'])

for (const theme of ['light', 'dark'] as const)
  for (const language of ['en', 'ar'] as const)
    test.describe(`${theme}, ${language}`, () => {
      test.use({ settings: { theme, language, person: language === 'ar' ? 'ليلى' : 'Layla' } })

      test('every view', async ({ workbench }) => {
        test.setTimeout(90_000)
        const { page } = workbench
        page.setDefaultTimeout(8000)
        const shoot = async (name: string) => {
          await page.evaluate(() => document.fonts.ready)
          await page.mouse.move(720, 899)
          const file = `${name}-${theme}-${language}`
          const folder = README.has(file) ? join(ROOT, 'docs') : join(ROOT, 'test-results/screenshots')
          await page.screenshot({ path: join(folder, `${file}.png`), animations: 'disabled' })
        }
        const dialog = page.getByRole('dialog')

        await expect(page.getByRole('main').getByRole('button').first()).toBeVisible()
        await shoot('welcome')
        await page.getByRole('main').getByRole('button').first().click()
        await expect(page.locator('.sheet')).toBeVisible()
        for (let time = 0; time < 4; time += 1) await page.keyboard.press('j')
        await page.getByRole('complementary').getByRole('listitem').nth(2).getByRole('button').click()
        await expect(page.locator('.sheet [data-focus^=ring]').first()).toBeVisible()
        await shoot('review')
        await page.locator('[data-pane="article"]').focus()
        await page.keyboard.press('s')
        await expect(page.locator('[data-hint]').first()).toBeVisible()
        await shoot('speakers')
        await page.keyboard.press('Escape')
        await page.keyboard.press('Shift+F10')
        await expect(page.getByRole('menu')).toBeVisible()
        await shoot('menu')
        await page.keyboard.press('Escape')

        await page.getByRole('tab').nth(1).click()
        await page.locator('.entity-found button').first().click()
        await shoot('entities')
        await page.getByRole('tab').nth(2).click()
        await shoot('details')
        await page.getByRole('tab').nth(3).click()
        await expect(page.locator('.markdown')).toBeVisible()
        await shoot('guidelines')

        await page.locator('.filter-button button').click()
        await expect(dialog).toBeVisible()
        await shoot('filters')
        await page.keyboard.press('Escape')
        await page.locator('.queue-list').focus()
        await page.keyboard.press('Control+a')
        await shoot('selection')
        await page.keyboard.press('Escape')

        await page.keyboard.press('Control+Shift+F')
        await page.getByRole('searchbox').fill({ en: 'water', ar: 'الطاقة' }[language])
        await expect(page.locator('mark').first()).toBeVisible()
        await shoot('search')
        await page.keyboard.press('Control+3')
        await page.locator('.registry').getByRole('row').first().click()
        await expect(page.locator('.identity-occurrences .concordance').first()).toBeVisible()
        await shoot('names')
        await page.locator('.registry .segment').nth(1).click()
        await expect(page.locator('.registry-decide').first()).toBeVisible()
        await shoot('suggestions')
        await page.keyboard.press('Control+4')
        await expect(page.locator('.chart svg').first()).toBeVisible()
        await shoot('insights')
        await page.keyboard.press('Control+1')

        await page.keyboard.press('Control+e')
        await expect(dialog).toBeVisible()
        await shoot('export')
        await page.keyboard.press('Escape')
        await page.keyboard.press('Control+,')
        await expect(dialog).toBeVisible()
        await shoot('settings')
        await dialog.getByRole('tab').nth(1).click()
        await shoot('keys')
        await page.keyboard.press('Escape')
        await page.keyboard.press('Control+k')
        await expect(dialog).toBeVisible()
        await shoot('commands')
        await page.keyboard.press('Escape')
        await command(page, { en: 'Labels…', ar: 'التصنيفات…' }[language])
        await expect(dialog).toBeVisible()
        await shoot('labels')
        await page.keyboard.press('Escape')
        await command(page, { en: 'About Isnad', ar: 'حول إسناد' }[language])
        await expect(dialog.getByRole('table').first()).toBeVisible()
        await shoot('about')
        await page.keyboard.press('Escape')
        await page.locator('.sheet .run.mention').first().click()
        await page.keyboard.press('f')
        await expect(dialog.getByRole('row').first()).toBeVisible()
        await shoot('mark-all')
      })

      test('the reference article', async ({ workbench }) => {
        test.skip(!existsSync(SEED), `it is not there: ${SEED}`)
        await workbench.restart(SEED)
        await expect(workbench.page.locator('[data-quote]').first()).toBeVisible()
        await workbench.page.evaluate(() => document.fonts.ready)
        await workbench.page.screenshot({ path: join(ROOT, `test-results/screenshots/seed-${theme}-${language}.png`) })
      })
    })

/** Runs a command by its name. */
async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').locator('input').fill(name)
  await page.keyboard.press('Enter')
}
