import { expect, test } from '../support/workbench.ts'

const ARTICLE = `بلدية زحلة تتسلم مولدات

بيروت - الثلاثاء 14 كانون الثاني 2025

قال وزير الطاقة سامر الخطيب إن المعمل سيعود للعمل قريباً وإن المولدات ستصل إلى المدينة قبل نهاية الشهر المقبل، وإن الوزارة ستدفع ثمنها كله من ميزانية العام الجديد.
`

test.use({ settings: { language: 'ar', person: 'ليلى' }, articles: { 'news.txt': ARTICLE } })

test('a grip is dragged to words below the bar', async ({ workbench: { page } }) => {
  const run = page.locator('.sheet .run.mention', { hasText: 'سامر الخطيب' }).first()
  await run.click()
  const bar = page.locator('.action-bar')
  await expect(bar).toBeVisible()
  await page.evaluate(() => document.fonts.ready)
  const target = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('.sheet') ?? document, NodeFilter.SHOW_TEXT)
    const frame = document.querySelector('.action-bar')?.getBoundingClientRect() ?? new DOMRect()
    while (walker.nextNode() !== null) {
      const node = walker.currentNode as Text
      for (const { index, 0: word } of node.data.matchAll(/\p{L}{4,}/gu)) {
        const range = document.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        const { left, right, top, bottom } = range.getBoundingClientRect()
        const at = { x: left + 1, y: (top + bottom) / 2 }
        const below = at.y > frame.top && at.y < frame.bottom && left > frame.left && right < frame.right
        if (below) return { word, ...at }
      }
    }
    return null
  })
  if (target === null) throw new Error('no word stands below the bar')

  await page.locator('.handle').last().hover()
  await page.mouse.down()
  await page.mouse.move(target.x, target.y, { steps: 4 })
  await expect(bar).toHaveCSS('pointer-events', 'none')
  await page.mouse.up()
  await expect(page.locator('.focus-text')).toHaveText(new RegExp(`^سامر الخطيب .*${target.word}$`, 'u'))
})

test('the menu is of what is under the pointer, though other words are selected', async ({ workbench: { page } }) => {
  const place = page.locator('.sheet .run.mention', { hasText: 'بيروت' })
  // A double click on a word of the quote has the quote in focus, and the word selected.
  await page.locator('.sheet').getByText('المولدات').last().waitFor()
  await page.evaluate(() => document.fonts.ready)
  const word = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('.sheet') ?? document, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    while (walker.nextNode() !== null) {
      const at = (walker.currentNode as Text).data.indexOf('المولدات')
      if (at === -1) continue
      range.setStart(walker.currentNode, at)
      range.setEnd(walker.currentNode, at + 'المولدات'.length)
    }
    const { left, right, top, bottom } = range.getBoundingClientRect()
    return { x: (left + right) / 2, y: (top + bottom) / 2 }
  })
  await page.mouse.dblclick(word.x, word.y)
  await expect.poll(() => page.evaluate(() => getSelection()?.toString().trim())).toBe('المولدات')
  await place.click({ button: 'right' })
  await page.getByRole('menuitem', { name: /رفض/u }).click()
  // What is rejected is not shown.
  await expect(place).toHaveCount(0)
  await expect(page.locator('[data-quote]')).toHaveCount(1)
})
