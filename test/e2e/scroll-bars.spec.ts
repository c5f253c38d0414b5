import { launchOptions } from '../support/browser.ts'
import { expect, test } from '../support/workbench.ts'

/*
 * Playwright hides scroll bars; people have them, and in the Arabic interface on the left, in front of what they scroll.
 */

const ARTICLE = `بلدية زحلة تتسلم مولدات

بيروت - الثلاثاء 14 كانون الثاني 2025

قال وزير الطاقة سامر الخطيب إن المعمل سيعود للعمل قريباً. وقال الخطيب: «سنصل قبل 20 شباط 2025».
`

test.use({
  launchOptions: { ...launchOptions(), ignoreDefaultArgs: ['--hide-scrollbars'] },
  settings: { language: 'ar', person: 'ليلى' },
  articles: { 'long.txt': ARTICLE.repeat(8) },
})

test('caret and grips stand where they belong, though the scroll bar is on the other side', async ({
  workbench: { page },
}) => {
  const run = page.locator('.sheet .run').filter({ hasText: 'سامر الخطيب' }).first()
  await run.click()
  const pane = page.locator('[data-pane="article"]')
  expect(await pane.evaluate(({ clientLeft }) => clientLeft), 'width of the scroll bar').toBeGreaterThan(2)
  const { x, width } = (await run.boundingBox()) ?? { x: 0, width: 0 }
  const middles = (what: string) =>
    page.locator(what).evaluateAll((all) => {
      return all.map((one) => one.getBoundingClientRect()).map((box) => box.x + box.width / 2)
    })

  const [start = 0, end = 0] = await middles('.handle')
  expect(Math.abs(start - (x + width)), 'grip at the start').toBeLessThan(2)
  expect(Math.abs(end - x), 'grip at the end').toBeLessThan(2)

  await page.keyboard.press('v')
  await expect(page.locator('.caret')).toBeAttached()
  const [caret = 0] = await middles('.caret')
  const insertion = await page.evaluate(() => getSelection()?.getRangeAt(0).getBoundingClientRect().x ?? 0)
  expect(Math.abs(caret - insertion), 'caret').toBeLessThan(3)
})
