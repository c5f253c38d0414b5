import type { Page } from '@playwright/test'
import { focused, focusOn } from '../support/focus.ts'
import { expect, test } from '../support/workbench.ts'

/*
 * Every key of the article, one after the other, on two short articles: what it does is looked up in the page.
 */

const ARABIC = `وزير الطاقة يزور بيروت

بيروت - الثلاثاء 14 كانون الثاني 2025

قال وزير الطاقة سامر الخطيب إن «المعمل سيعود إلى العمل قريباً». وأضاف الخطيب: «لن ننتظر طويلاً».

زار الخطيب مدينة طرابلس أيضاً، ثم عاد إلى بيروت مساء الأربعاء.
`
const ENGLISH = `Minister visits the port

The minister, Samer Khatib, said: "We will be back soon." Maya Lindqvist of Harbour Relief disagreed.
`

test.use({ articles: { 'ar.txt': ARABIC, 'en.txt': ENGLISH }, settings: { language: 'en', person: 'Layla' } })

test.describe('in an Arabic and an English article', () => {
  test.beforeEach(async ({ workbench: { page } }) => {
    await expect(page.getByRole('row').filter({ has: page.getByRole('gridcell') })).toHaveCount(2)
    await page.getByRole('row').filter({ hasText: 'وزير الطاقة يزور' }).click()
    await expect(page.locator('.sheet')).toContainText('المعمل سيعود')
    await article(page).focus()
  })

  test('walking, deciding, and doing it again', async ({ workbench: { page } }) => {
    await focusOn(page, 'طرابلس')
    await page.keyboard.press('k')
    const before = await focused(page)
    await page.keyboard.press('j')
    expect(await focused(page)).toBe('طرابلس')
    expect(before).not.toBe('طرابلس')

    await page.keyboard.press('a')
    expect(await focused(page)).not.toBe('طرابلس')
    await undone(page, 'accept')
    await focusOn(page, 'طرابلس')
    await page.keyboard.press('Enter')
    await undone(page, 'accept')
    await focusOn(page, 'طرابلس')
    await page.keyboard.press('x')
    const left = await open(page)
    await page.keyboard.press('.')
    await expect.poll(() => open(page), 'the next one is rejected, too').toBe(left - 1)
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+Shift+Z')
    await expect.poll(() => open(page)).toBe(left)
  })

  test('labels by digit, borders by word and by letter', async ({ workbench: { page } }) => {
    await focusOn(page, 'طرابلس')
    await page.keyboard.press('2')
    await expect(page.getByRole('radio', { name: /Organisation/u })).toBeChecked()
    await page.keyboard.press('9')
    await expect(page.getByText('No label has the key 9.')).toBeVisible()
    for (const [key, text] of [
      ['[', 'مدينة طرابلس'],
      [']', 'مدينة طرابلس أيضاً'],
      ['Shift+]', 'مدينة طرابلس'],
      ['Shift+[', 'طرابلس'],
      ["Shift+'", 'طرابل'],
      ["'", 'طرابلس'],
      ['Shift+;', 'رابلس'],
      [';', 'طرابلس'],
    ] as const) {
      await page.keyboard.press(key)
      await expect.poll(() => focused(page), key).toBe(text)
    }
  })

  test('a quote from nothing: its words, its cue, its speaker, a part and its kind', async ({
    workbench: { page },
  }) => {
    await select(page, 'زار الخطيب')
    await page.keyboard.press('Shift+Q')
    await expect.poll(() => focused(page)).toBe('زار الخطيب')
    await select(page, 'عاد إلى')
    await page.keyboard.press('q')
    const card = page.getByRole('region', { name: 'Quote', exact: true })
    await expect(card.locator('.parts li')).toHaveCount(2)
    await select(page, 'وأضاف')
    await page.keyboard.press('c')
    await expect(card.locator('.parts')).toContainText('أضاف')
    await select(page, 'مدينة طرابلس')
    await page.keyboard.press('s')
    await expect(card.locator('.parts')).toContainText('مدينة طرابلس')
    await page.keyboard.press('s')
    await expect(page.locator('[data-hint]').first()).toBeVisible()
    await page.keyboard.press('Escape')
    const kind = () => card.getByRole('radio', { checked: true }).inputValue()
    const first = await kind()
    await page.keyboard.press('t')
    await expect.poll(kind).not.toBe(first)
    await page.keyboard.press('Delete')
    await expect(page.getByText(/Undo: delete/u)).toBeVisible()
  })

  test('remark, flag, entities, kind of line', async ({ workbench: { page } }) => {
    await focusOn(page, 'طرابلس')
    await page.keyboard.press('r')
    await page.keyboard.type('which one?')
    await page.keyboard.press('Enter')
    const card = page.getByRole('region', { name: 'Mention' })
    await expect(card).toContainText('which one?')
    await page.keyboard.press('!')
    await expect(card).toContainText('Flagged')
    await page.keyboard.press('e')
    await page.keyboard.type('بيروت')
    await page.keyboard.press('Enter')
    await expect(card.locator('.stands-for')).toContainText('بيروت')
    await page.keyboard.press('Shift+M')
    await expect(card.locator('.stands-for')).toContainText('طرابلس')
    await page.keyboard.press('m')
    await page.keyboard.type('بيروت')
    await page.keyboard.press('Enter')
    await expect(page.getByText(/Undo: merge/u)).toBeVisible()
    await page.keyboard.press('b')
    await page.keyboard.press('8')
    await expect(page.getByText(/1 line of page furniture/u)).toBeVisible()
  })

  test('the kind of a line: of the one where the caret is, by arrows, and by the digits of an Arabic keyboard', async ({
    workbench: { page },
  }) => {
    const line = (kind: string, text: string) => page.locator(`.sheet .block.${kind}`, { hasText: text })
    const dialog = page.getByRole('dialog')
    await focusOn(page, 'طرابلس')
    await page.keyboard.press('v')
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('b')
    await expect(dialog).toContainText('وزير الطاقة يزور')
    await expect(dialog.getByRole('radio', { name: /^Headline/u })).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(line('section', 'وزير الطاقة يزور')).toBeVisible()
    await page.keyboard.press('Escape')

    await page.keyboard.press('b')
    await expect(dialog, 'without a caret that of the annotation').toContainText('زار الخطيب')
    await dialog
      .getByRole('radio', { name: /^Paragraph/u })
      .dispatchEvent('keydown', { key: '٦', code: 'Digit6', bubbles: true })
    await expect(line('heading', 'زار الخطيب')).toBeVisible()
  })

  test('a search for an entity that is not there says so', async ({ workbench: { page } }) => {
    await focusOn(page, 'طرابلس')
    await page.keyboard.press('m')
    await page.keyboard.type('zzz')
    await expect(page.getByRole('dialog')).toContainText('No other name like this')
  })

  test('a key that has nothing to act on says what it needs', async ({ workbench: { page } }) => {
    const notice = page.locator('.notices')
    await page.keyboard.press('Escape')
    for (const [key, words] of [
      ['a', 'Click a marked word'],
      ['c', 'This is done to a quote'],
      ['e', 'This is done to a name'],
      ['Shift+Q', 'Select words first.'],
      ['2', 'or click a marked name'],
    ] as const) {
      await page.keyboard.press(key)
      await expect(notice).toContainText(words)
    }
    await focusOn(page, 'طرابلس')
    await page.keyboard.press('s')
    await expect(notice.getByText('This is done to a quote')).toHaveCount(1)
    await expect(page.locator('.sheet')).toContainText('المعمل سيعود')
  })

  test('where something was undone is lit up in that article only', async ({ workbench: { page } }) => {
    const lit = () => page.evaluate(() => CSS.highlights.get('spot')?.size ?? 0)
    await select(page, 'مساء الأربعاء')
    await page.keyboard.press('4')
    await page.keyboard.press('Control+z')
    await expect.poll(lit).toBe(1)
    await page.getByRole('row').filter({ hasText: 'Minister visits' }).click()
    await expect(page.locator('.sheet')).toContainText('Samer Khatib')
    await expect.poll(lit).toBe(0)
  })

  test('in caret mode arrows go where they point, in both directions of text', async ({ workbench: { page } }) => {
    const selected = () => page.evaluate(() => getSelection()?.toString())
    await focusOn(page, 'طرابلس')
    await page.keyboard.press('v')
    await page.keyboard.press('Shift+ArrowLeft')
    await expect.poll(selected, 'to the left is forward in Arabic').toBe('ط')
    await page.keyboard.press('Control+Shift+ArrowLeft')
    await expect.poll(selected).toBe('طرابلس')
    await page.keyboard.press('Escape')

    await page.keyboard.press('n')
    await expect(page.locator('.sheet')).toContainText('Samer Khatib')
    await focusOn(page, 'Maya Lindqvist')
    await page.keyboard.press('v')
    await page.keyboard.press('Shift+ArrowRight')
    await expect.poll(selected).toBe('M')
    await page.keyboard.press('Control+Shift+ArrowRight')
    await expect.poll(async () => (await selected())?.trim()).toBe('Maya')
    await page.keyboard.press('2')
    await expect(page.getByRole('radio', { name: /Organisation/u })).toBeChecked()
    expect(await focused(page)).toBe('Maya')
    await page.keyboard.press('Control+Shift+ArrowRight')
    await expect.poll(async () => (await selected())?.trim(), 'the caret goes on from there').toBe('Lindqvist')
  })

  test('one note at a time says what keys do, and another article begins without the caret', async ({
    workbench: { page },
  }) => {
    const notes = page.locator('.caret-note')
    await focusOn(page, 'لن ننتظر طويلاً')
    await page.keyboard.press('v')
    await expect(notes).toContainText('Caret mode')
    await page.keyboard.press('c')
    await expect(notes).toHaveText(['Type the letters of the cue; Esc leaves'])
    await page.keyboard.press('Escape')
    await expect(notes).toContainText('Caret mode')
    await page.keyboard.press('s')
    await expect(notes).toContainText('Type the letter')
    await expect(notes).toHaveCount(1)
    await page.keyboard.press('Escape')
    await expect(notes).toHaveCount(0)
    await page.keyboard.press('v')
    await expect(notes).toHaveCount(1)
    await page.keyboard.press('n')
    await expect(page.locator('.sheet')).toContainText('Samer Khatib')
    await expect(notes).toHaveCount(0)
  })

  test('the caret stays in the text, however far it is sent', async ({ workbench: { page } }) => {
    const selected = () => page.evaluate(() => getSelection()?.toString().trim())
    await focusOn(page, 'طرابلس')
    await page.keyboard.press('v')
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Control+Shift+ArrowRight')
    await expect.poll(selected, 'to the right is back in Arabic').toMatch(/^(?:الأربعاء)?\.$/u)
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Control+Shift+ArrowLeft')
    await expect.poll(selected).toBe('وزير')
  })

  test('from article to article, from pane to pane, and everything else has a name', async ({
    workbench: { page },
  }) => {
    await page.keyboard.press('n')
    await expect(page.locator('.sheet')).toContainText('Samer Khatib')
    await page.keyboard.press('p')
    await expect(page.locator('.sheet')).toContainText('المعمل سيعود')

    const pane = () => page.evaluate(() => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane'))
    const seen = [await pane()]
    for (let step = 0; step < 3; step += 1) {
      await page.keyboard.press('F6')
      seen.push(await pane())
    }
    expect(seen).toEqual(['article', 'inspector', 'queue', 'article'])
    await page.keyboard.press('Shift+F6')
    expect(await pane()).toBe('queue')
    await article(page).focus()

    await page.keyboard.press('/')
    await expect(page.locator('[data-pane="queue"]').getByRole('searchbox')).toBeFocused()
    await article(page).focus()
    await page.keyboard.press('Control+f')
    await page.keyboard.type('الخطيب')
    await expect(page.locator('.find-bar output')).toHaveText(/^1 of [3-9]$/u)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('الخطيب')
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog')).toContainText('Mark all like this')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog').locator('input')).toBeFocused()
    await page.keyboard.type('acc')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    const size = () => page.locator('.sheet').evaluate((sheet) => parseFloat(getComputedStyle(sheet).fontSize))
    const usual = await size()
    await page.keyboard.press('+')
    await expect.poll(size).toBeGreaterThan(usual)
    await page.keyboard.press('0')
    await expect.poll(size).toBe(usual)
  })

  test('the focus goes with the view, and F6 to what is shown of it', async ({ workbench: { page } }) => {
    const insights = page.getByRole('main', { name: 'Insights' })
    await page.keyboard.press('Control+4')
    await expect(insights).toBeFocused()
    await page.getByRole('button', { name: 'Settings' }).focus()
    await page.keyboard.press('F6')
    await expect(insights).toBeFocused()
    await page.keyboard.press('Control+1')
    await expect(article(page)).toBeFocused()
    await page.keyboard.press('Control+4')
    await expect(insights, 'also when it is there at once').toBeFocused()
  })

  test('a key that finishes the article does not press the button that has the focus', async ({
    workbench: { page },
  }) => {
    await page.getByRole('button', { name: 'Settings' }).focus()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(/Undo: mark done/u)).toBeVisible()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page.locator('.sheet')).toContainText('Samer Khatib')
    await page.keyboard.press('Control+Enter')
    await expect(page.locator('.notices')).toContainText('This is the last article of the list.')
  })

  test('a key that is held down finishes one article, not those behind it unseen', async ({ workbench: { page } }) => {
    await page.keyboard.down('Control')
    await page.keyboard.down('Enter')
    await expect(page.locator('.sheet')).toContainText('Samer Khatib')
    for (let times = 0; times < 3; times += 1) await page.keyboard.down('Enter')
    await page.keyboard.up('Enter')
    await page.keyboard.up('Control')
    // What the presses asked for is answered before what is asked now.
    await page.keyboard.press('p')
    await expect(page.locator('.sheet')).toContainText('المعمل سيعود')
    await page.keyboard.press('n')
    await expect(page.locator('.sheet')).toContainText('Samer Khatib')
    expect(await open(page)).toBeGreaterThan(0)
  })

  test('an Arabic keyboard has the same keys, and a field takes none of them', async ({ workbench: { page } }) => {
    await focusOn(page, 'طرابلس')
    await pressArabic(page, 'KeyX', 'ء')
    await undone(page, 'reject')
    await focusOn(page, 'طرابلس')
    await pressArabic(page, 'BracketLeft', 'ج')
    await expect.poll(() => focused(page)).toBe('مدينة طرابلس')
    await pressArabic(page, 'BracketLeft', '<', true)
    await expect.poll(() => focused(page)).toBe('طرابلس')
    await page.locator('[data-pane="queue"]').getByRole('searchbox').focus()
    await page.keyboard.type('xa2')
    await expect(page.locator('[data-pane="queue"]').getByRole('searchbox')).toHaveValue('xa2')
    await expect(page.getByText(/Undo: move border/u)).toBeVisible()
  })

  test('keys are changed, and letters switched off', async ({ workbench: { page } }) => {
    await page.keyboard.press('Control+,')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('tab', { name: 'Keys' }).click()
    await dialog.getByRole('button', { name: 'Key of Reject: X' }).click()
    await page.keyboard.press('w')
    await expect(dialog.getByRole('button', { name: 'Key of Reject: W' })).toBeVisible()
    await dialog.getByRole('button', { name: 'Key of Accept: A' }).click()
    await page.keyboard.press('1')
    await expect(page.locator('.notices')).toContainText('belongs to the browser, the system or a label')
    await dialog.getByRole('button', { name: 'Close' }).last().click()
    await focusOn(page, 'طرابلس')
    await page.keyboard.press('x')
    expect(await focused(page)).toBe('طرابلس')
    await page.keyboard.press('w')
    await undone(page, 'reject')

    await page.keyboard.press('Control+,')
    await dialog.getByText('Single-letter keys').click()
    await dialog.getByRole('button', { name: 'Close' }).last().click()
    await article(page).focus()
    const before = await focused(page)
    await page.keyboard.press('j')
    await page.keyboard.press('2')
    expect(await focused(page)).toBe(before)
    await page.keyboard.press('Control+k')
    await expect(
      dialog.getByRole('option', { name: /^Accept$/u }).or(dialog.getByText('Accept', { exact: true })),
    ).toBeVisible()
  })
})

function article(page: Page) {
  return page.locator('[data-pane="article"]')
}

/** How many names are left to decide on, as the text shows it. */
async function open(page: Page): Promise<number> {
  return page.locator('.sheet .mention-suggested').count()
}

async function undone(page: Page, verb: string): Promise<void> {
  await expect(page.getByText(`Undo: ${verb}`)).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText(`Undo: ${verb}`)).toHaveCount(0)
}

/** Selects words of the text as a person would with the mouse. */
async function select(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    for (const block of document.querySelectorAll('.sheet [data-block]')) {
      const at = (block.textContent ?? '').indexOf(wanted)
      if (at < 0) continue
      const place = (offset: number) => {
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
        let before = 0
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const { length } = node.textContent ?? ''
          if (offset <= before + length) return [node, offset - before] as const
          before += length
        }
        throw new Error('outside')
      }
      getSelection()?.setBaseAndExtent(...place(at), ...place(at + wanted.length))
      return
    }
    throw new Error(`${wanted} is not there`)
  }, words)
}

/** A key of an Arabic keyboard: its place types this letter. */
async function pressArabic(page: Page, code: string, key: string, shiftKey = false): Promise<void> {
  await article(page).dispatchEvent('keydown', { code, key, shiftKey, bubbles: true, cancelable: true })
}
