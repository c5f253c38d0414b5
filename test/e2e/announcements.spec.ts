import type { Page } from '@playwright/test'
import { focusOn } from '../support/focus.ts'
import { expect, test } from '../support/workbench.ts'

/*
 * Whoever does not see the text hears what a key did, and what has the focus then.
 */

const TEXT = `وزير الطاقة يزور بيروت

قال وزير الطاقة سامر الخطيب إن «المعمل سيعود إلى العمل قريباً».

زار الخطيب مدينة طرابلس أيضاً، ثم عاد إلى بيروت مساء الأربعاء.
`

test.use({ articles: { 'ar.txt': TEXT }, settings: { language: 'en', person: 'Layla' } })

test('each edit is said, also where it is the same as the one before', async ({ workbench: { page } }) => {
  await expect(page.locator('.sheet')).toContainText('المعمل سيعود')
  await focusOn(page, 'طرابلس')
  await listen(page)
  for (const [keys, said] of [
    [['!'], 'flag'],
    [['!'], 'flag'],
    [['r', 'w', 'Enter'], 'remark'],
    [['2'], 'set label'],
    [['['], 'move border'],
    [['e', 'ب', 'Enter'], 'link'],
    [['Shift+M'], 'split'],
    [['b', '6'], 'kind of line'],
    [['j', 'a'], 'accept'],
    [['x'], 'reject'],
    [['Delete'], 'delete'],
  ] as const) {
    await page.evaluate(() => (document.body.dataset.heard = ''))
    for (const key of keys) await (key === 'ب' ? page.keyboard.insertText(key) : page.keyboard.press(key))
    await expect.poll(() => heard(page), keys.join(' ')).toContain(said)
  }
})

test('the letters beside the candidates for a speaker are said with their names', async ({ workbench: { page } }) => {
  await expect(page.locator('.sheet')).toContainText('المعمل سيعود')
  await focusOn(page, 'المعمل سيعود إلى العمل قريباً')
  await page.keyboard.press('s')
  await expect(page.getByRole('status').filter({ hasText: 'Type the letter' })).toContainText('A سامر الخطيب')
  await page.keyboard.press('Escape')
  await expect(page.getByText('Type the letter')).toHaveCount(0)
})

/** Notes from now on what is put into the regions that are read out. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        const element = target instanceof Element ? target : target.parentElement
        if (element?.closest('[role=status]') === null) continue
        const added = [...addedNodes].map((node) => node.textContent).join('')
        document.body.dataset.heard += `${added === '' ? target.textContent : added}\n`
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
}

const heard = (page: Page) => page.evaluate(() => (document.body.dataset.heard ?? '').split('\n'))
