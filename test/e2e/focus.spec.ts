import type { Page } from '@playwright/test'
import { focused, focusOn } from '../support/focus.ts'
import { expect, test } from '../support/workbench.ts'

/*
 * Which annotation the keys act on: always the one that the user looks at, and none where that is none.
 */

const TEXT = `وزير الطاقة يزور بيروت

بيروت - الثلاثاء 14 كانون الثاني 2025

قال وزير الطاقة سامر الخطيب إن «المعمل سيعود إلى العمل قريباً». وأضاف الخطيب: «لن ننتظر طويلاً».

زار الخطيب مدينة طرابلس أيضاً، ثم عاد إلى بيروت مساء الأربعاء.
`

test.use({ articles: { 'ar.txt': TEXT }, settings: { language: 'en', person: 'Layla' } })

test.beforeEach(async ({ workbench: { page } }) => {
  await expect(page.locator('.sheet')).toContainText('الطاقة')
  await article(page).focus()
})

test('what is done to an entity says so on a date, and asks nothing about the next name', async ({
  workbench: { page },
}) => {
  await focusOn(page, 'الثلاثاء 14 كانون الثاني 2025')
  for (const key of ['m', 'Shift+M']) {
    await page.keyboard.press(key)
    await expect(page.locator('.notices')).toContainText('This stands for no entity')
  }
  await page.keyboard.press('j')
  await expect.poll(() => focused(page)).not.toContain('كانون')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('splitting off a name that stands alone says that there is nothing to split', async ({ workbench: { page } }) => {
  await focusOn(page, 'طرابلس')
  await page.keyboard.press('Shift+M')
  await expect(page.locator('.notices')).toContainText('Nothing to split off')
})

test('a hit of the search has the focus where it is a name, and is selected where it is none', async ({
  workbench: { page },
}) => {
  await find(page, 'طرابلس', 'طرابلس')
  await expect.poll(() => focused(page)).toBe('طرابلس')

  await find(page, 'أيضا', 'أيضاً')
  await expect.poll(() => selected(page)).toBe('أيضاً')
  expect(await focused(page)).toBe('')
  await page.keyboard.press('j')
  await expect.poll(() => focused(page), 'the walk goes on from there').toBe('بيروت')
})

test('what was found in the article is what the keys decide on', async ({ workbench: { page } }) => {
  await page.keyboard.press('Control+f')
  await page.keyboard.type('طرابلس')
  await expect(page.locator('.find-bar output')).toHaveText('1 of 1')
  await page.keyboard.press('Escape')
  await page.keyboard.press('x')
  await expect(page.locator('.sheet .mention-suggested', { hasText: 'طرابلس' })).toHaveCount(0)
})

test('Escape lets go, and the walk goes on from there', async ({ workbench: { page } }) => {
  await focusOn(page, 'طرابلس')
  await page.keyboard.press('Escape')
  await expect.poll(() => focused(page)).toBe('')
  await page.keyboard.press('j')
  await expect.poll(() => focused(page)).toBe('طرابلس')
})

test('where Undo took away what had the focus, no key decides, and the walk goes on from there', async ({
  workbench: { page },
}) => {
  await page.keyboard.press('Control+f')
  await page.keyboard.type('أيضا')
  await expect(page.locator('.find-bar output')).toHaveText('1 of 1')
  await page.keyboard.press('Escape')
  await page.keyboard.press('2')
  await expect.poll(() => focused(page)).toBe('أيضاً')
  await page.keyboard.press('Control+z')
  await expect.poll(() => focused(page)).toBe('')
  await page.keyboard.press('a')
  await expect(page.locator('.notices')).toContainText('Click a marked word')
  await page.keyboard.press('j')
  await expect.poll(() => focused(page)).toBe('بيروت')
  await page.keyboard.press('k')
  await expect.poll(() => focused(page)).toBe('طرابلس')
})

test('the last action is done again also where it deleted, or flagged', async ({ workbench: { page } }) => {
  const undo = (verb: string) => page.getByRole('button', { name: `Undo: ${verb}`, exact: true })
  await focusOn(page, 'طرابلس')
  await page.keyboard.press('Delete')
  await page.keyboard.press('.')
  await expect(undo('delete')).toBeVisible()
  await expect.poll(() => focused(page)).toBe('الأربعاء')
  await page.keyboard.press('Control+z')
  await expect.poll(() => focused(page)).toBe('بيروت')
  await expect(undo('delete')).toBeVisible()
  await page.keyboard.press('!')
  await page.keyboard.press('j')
  await page.keyboard.press('.')
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText('Flagged')
})

function article(page: Page) {
  return page.locator('[data-pane="article"]')
}

const selected = (page: Page) => page.evaluate(() => getSelection()?.toString())

/** Searches the corpus for words and opens the first hit, by keys. */
async function find(page: Page, words: string, hit: string): Promise<void> {
  await page.keyboard.press('Control+Shift+F')
  await page.getByRole('searchbox').fill(words)
  await expect(page.getByRole('grid', { name: 'What was found' }).locator('mark').first()).toHaveText(hit)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(article(page)).toBeFocused()
}

test.describe('over several lines', () => {
  const SAID = `زرنا طرابلس ثم عدنا إلى بيروت مساء الأربعاء، ${'ولم نجد في الطريق ما يمنع العودة إلى العمل، '.repeat(5)}والسلام`
  const LONG = `الوزير يعود\n\nقال وزير الطاقة سامر الخطيب: «${SAID}». ثم غادر.\n`
  test.use({ articles: { 'ar.txt': LONG } })

  test('one ring goes round all that was said, also when its lines break anew', async ({ workbench: { page } }) => {
    await focusOn(page, SAID)
    expect(
      await page.locator('.sheet [data-focus=ring]').count(),
      'names inside are runs of their own',
    ).toBeGreaterThan(3)
    /** Pixels by which the ring stands off the words, on each side. */
    const room = () =>
      page.evaluate(() => {
        const runs = [...document.querySelectorAll('.sheet [data-focus=ring]')].flatMap((run) =>
          Array.from(run.getClientRects()),
        )
        const ring = document.querySelector('.focus-ring')?.getBoundingClientRect()
        const sides = { left: Math.min, top: Math.min, right: Math.max, bottom: Math.max }
        const offOf = (side: keyof typeof sides) =>
          Math.abs((ring?.[side] ?? 0) - sides[side](...runs.map((run) => run[side])))
        return Math.max(...Object.keys(sides).map((side) => offOf(side as keyof typeof sides)))
      })
    await expect.poll(room).toBeLessThan(2)
    await page.setViewportSize({ width: 1000, height: 700 })
    await expect.poll(room).toBeLessThan(2)
    // The page has its full width, and moves as a whole.
    await page.setViewportSize({ width: 2200, height: 700 })
    await expect.poll(room).toBeLessThan(2)

    await page.keyboard.press('s')
    await expect(page.locator('.focus-ring'), 'its lines would go through the letters of the speakers').toBeHidden()
    await page.keyboard.press('Escape')
    await expect.poll(room).toBeLessThan(2)
    await page.keyboard.press('Escape')
    await expect(page.locator('.focus-ring')).toBeHidden()
  })
})
