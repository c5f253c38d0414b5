import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/workbench.ts'

const ROOT = join(import.meta.dirname, '../..')
const SEED = join(ROOT, '../shared/articles/seed-syria-tv.txt')

test.skip(!existsSync(SEED), `the seed article is not there: ${SEED}`)
test.use({ serveArgs: [SEED] })

for (const theme of ['light', 'dark'] as const)
  for (const language of ['en', 'ar'] as const)
    test.describe(`${theme}, ${language}`, () => {
      test.use({ settings: { theme, language, person: 'Layla' } })

      test('the seed in review', async ({ workbench: { page } }) => {
        await expect(page.getByText('قاآني في دمشق').last()).toBeVisible()
        await page.evaluate(() => document.fonts.ready)
        const isReadme = theme === 'light' && language === 'en'
        await page.screenshot({
          path: isReadme ? join(ROOT, 'docs/review.png') : join(ROOT, `test-results/review-${theme}-${language}.png`),
        })
      })
    })
