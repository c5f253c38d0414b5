import { expect, test } from '../support/workbench.ts'

/*
 * Borders of annotations change nothing of how the text is set: letters join over them, and digits, Latin words and
 * brackets stand in the order of the whole paragraph.
 */

const ARTICLE = `بلدية زحلة تتسلم 3 مولدات من شركة Siemens Energy (برلين)

بيروت - الثلاثاء 14 كانون الثاني 2025

قال وزير الطاقة سامر الخطيب إن المعمل سيعود للعمل في 15/1/2025 عند الساعة 11:30، وإن UNICEF وبرنامج «COVAX» سيدعمانه بـ2.5 مليون دولار. وقال للخطيب مدير شركة Siemens Energy في برلين (ألمانيا): «سنصل قبل 20 شباط 2025».
`

test.use({ settings: { language: 'en', person: 'Layla' } })

test('annotations move no letter', async ({ workbench }) => {
  const { page } = workbench
  await page.getByRole('button', { name: 'Paste an article' }).click()
  await page.getByRole('dialog').getByRole('textbox').first().fill(ARTICLE)
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.sheet')).toContainText('المعمل سيعود')
  // A name behind a clitic: the border stands between letters that join.
  await page.locator('.sheet').getByText('للخطيب').first().waitFor()
  const inside = () =>
    page
      .locator('.sheet .run')
      .evaluateAll(
        (runs) =>
          runs.filter(
            (run) => /\p{L}$/u.test(run.previousSibling?.textContent ?? '') && /^\p{L}/u.test(run.textContent),
          ).length,
      )
  expect(await inside(), 'borders inside words').toBeGreaterThan(0)
  await page.evaluate(() => document.fonts.ready)
  expect(await page.evaluate(wordsThatMoved)).toEqual([])
})

/** Runs in the page: words that stand elsewhere, or are wider, than in the same paragraph without any annotation. */
function wordsThatMoved(): string[] {
  const TOLERANCE_PX = 1
  const boxesOf = (block: Element): [word: string, box: DOMRect][] => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
    const nodes: { node: Text; start: number }[] = []
    let text = ''
    while (walker.nextNode() !== null) {
      const node = walker.currentNode as Text
      nodes.push({ node, start: text.length })
      text += node.data
    }
    const place = (offset: number) => {
      const at = nodes.findLast(({ start }) => start <= offset) ?? { node: new Text(), start: 0 }
      return [at.node, offset - at.start] as const
    }
    const origin = block.getBoundingClientRect()
    return Array.from(text.matchAll(/\S+/gu), ({ index, 0: word }) => {
      const range = document.createRange()
      range.setStart(...place(index))
      const [node, offset] = place(index + word.length - 1)
      range.setEnd(node, offset + 1)
      const box = range.getBoundingClientRect()
      return [word, new DOMRect(box.x - origin.x, box.y - origin.y, box.width, box.height)]
    })
  }
  const moved: string[] = []
  for (const block of document.querySelectorAll('.sheet [data-block]')) {
    const plain = block.cloneNode(false) as Element
    plain.textContent = block.textContent
    const annotated = boxesOf(block)
    block.replaceWith(plain)
    const bare = boxesOf(plain)
    plain.replaceWith(block)
    for (const [index, [word, box]] of annotated.entries()) {
      const other = bare[index]?.[1] ?? new DOMRect()
      const far = [box.x - other.x, box.width - other.width, box.y - other.y].some((by) => Math.abs(by) > TOLERANCE_PX)
      if (far) moved.push(`${word}: ${box.x}+${box.width} was ${other.x}+${other.width}`)
    }
  }
  return moved
}

const MIXED = `الاتحاد الأوروبي يفرض عقوبات

بروكسل - 3 آذار 2023

قالت المتحدثة باسم الاتحاد الأوروبي نبيلة مصرالي إن "the sanctions (package 11) will stay" حتى العام المقبل، وأضافت: «لا تغيير».
`

test('a quote in the other direction is listed as who — how — what, in its own order', async ({ workbench }) => {
  const { page } = workbench
  await page.getByRole('button', { name: 'Paste an article' }).click()
  await page.getByRole('dialog').getByRole('textbox').first().fill(MIXED)
  await page.keyboard.press('Control+Enter')
  const sentence = page.locator('.sentence').filter({ hasText: 'sanctions' })
  await expect(sentence).toHaveAttribute('dir', 'ltr')
  const left = async (part: string) => (await sentence.locator(part).boundingBox())?.x ?? Number.NaN
  expect(await left('.who')).toBeLessThan(await left('.how > bdi'))
  const behind = await sentence.locator('.how').evaluate((cue) => getComputedStyle(cue, '::after').content)
  expect(behind, 'the dash behind the cue stands outside of its direction').toBe('" — "')
})
