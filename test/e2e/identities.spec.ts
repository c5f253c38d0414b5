import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { chooseFiles } from '../support/choose-files.ts'
import { expect, test } from '../support/workbench.ts'

const TEXTS = {
  'one.txt': 'موسكو تتحدث\n\nقال الرئيس الروسي فلاديمير بوتين إن المحادثات مفيدة.\n',
  'two.txt': 'أنقرة تستقبل\n\nوصل فلاديمير بوتين إلى أنقرة. وقال بوتين: «جئنا للسلام».\n',
  'three.txt': 'Moscow talks\n\nRussian President Vladimir Putin said the talks were useful.\n',
} as const

test.use({ settings: { language: 'en', person: 'Layla' } })

async function addTexts(page: Page, folder: string): Promise<void> {
  const files = await Promise.all(
    Object.entries(TEXTS).map(async ([name, text]) => {
      await writeFile(join(folder, name), text)
      return join(folder, name)
    }),
  )
  await chooseFiles(page, files, () => page.getByRole('button', { name: /^Add articles/u }).click())
  await expect(page.getByRole('row').filter({ hasText: 'Moscow talks' })).toBeVisible()
}

test('a name gets a reference and another name; occurrences are split off; two are merged; one undo each', async ({
  workbench: { page, folder },
}) => {
  await addTexts(page, folder)
  await page.getByRole('radio', { name: 'Names' }).click()
  await page.getByText(/^Suggestions \(\d+\)$/u).click()
  const suggestion = page.locator('.registry').getByRole('row').filter({ hasText: 'فلاديمير بوتين' })
  await suggestion.click()
  await page.keyboard.press('a')
  await expect(suggestion).toHaveCount(0)
  await page.getByText('Registry', { exact: true }).click()
  const rows = page.locator('.registry').getByRole('row')
  await rows.filter({ hasText: 'فلاديمير بوتين' }).click()
  const card = page.getByRole('region', { name: 'فلاديمير بوتين' })
  await card.getByLabel('Outside reference').fill('https://www.wikidata.org/wiki/Q7747')
  await page.keyboard.press('Enter')
  await expect(card.getByRole('button', { name: 'Open the reference' })).toBeVisible()
  await expect(page.locator('.registry [data-pane-focus]')).toBeFocused()
  await card.getByLabel('Other names').fill('بوتن، Putin')
  await page.keyboard.press('Enter')
  await page.getByRole('searchbox', { name: 'Find a name' }).fill('بوتن')
  await expect(rows).toHaveCount(1)
  await page.getByRole('searchbox', { name: 'Find a name' }).fill('')

  const occurrences = card.getByRole('grid', { name: 'Occurrences' })
  await occurrences.focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Space')
  await card.getByRole('button', { name: /^Split/u }).click()
  await expect(rows).toHaveCount(2)
  await expect(card).toContainText('2 articles')
  await expect(occurrences).toBeFocused()

  await card.getByRole('button', { name: /^Merge/u }).click()
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await expect(rows).toHaveCount(1)
  await expect(card).toContainText('3 articles')
  await page.keyboard.press('Control+z')
  await expect(rows).toHaveCount(2)
  await page.keyboard.press('Control+z')
  await expect(rows).toHaveCount(1)
  await expect(card).toContainText('3 articles')

  // Seen here, whichever article is open.
  await occurrences.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Space')
  await card.getByRole('button', { name: /^Split/u }).click()
  await expect(rows).toHaveCount(2)
  await page.keyboard.press('Control+z')
  await expect(rows).toHaveCount(1)
  await expect(card).toContainText('3 articles')
})

test('a name of several articles is confirmed, shown everywhere it occurs, opened there, and taken back', async ({
  workbench: { page, folder },
}) => {
  await addTexts(page, folder)
  await page.getByRole('radio', { name: 'Names' }).click()
  await page.getByText(/^Suggestions \(\d+\)$/u).click()
  const suggestion = page.locator('.registry').getByRole('row').filter({ hasText: 'فلاديمير بوتين' })
  await expect(suggestion).toContainText('Vladimir Putin')
  await suggestion.click()
  const contexts = page.getByRole('region', { name: 'فلاديمير بوتين' }).getByRole('grid', { name: 'Occurrences' })
  await expect(contexts.getByRole('row')).toHaveCount(3)
  await expect(contexts).toContainText('Russian President')
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

test('names that are not one stay apart after a restart, and undo suggests them again', async ({ workbench }) => {
  const { page, folder } = workbench
  await addTexts(page, folder)
  await page.getByRole('radio', { name: 'Names' }).click()
  await page.getByText(/^Suggestions \(\d+\)$/u).click()
  const rows = page.locator('.registry').getByRole('row')
  const suggestion = rows.filter({ hasText: 'Vladimir Putin' })
  await suggestion.click()
  await page.keyboard.press('x')
  await expect(suggestion).toHaveCount(0)
  await expect(rows, 'one of the two names is that of two articles').toContainText('2 articles · same name')
  await expect(page.getByText('Undo: not one name')).toBeVisible()

  await workbench.restart('--corpus', join(workbench.dataFolder, 'corpora', 'My articles.isnad'))
  await page.getByRole('radio', { name: 'Names' }).click()
  await page.getByText(/^Suggestions/u).click()
  await expect(rows).toContainText('2 articles · same name')
  await expect(suggestion).toHaveCount(0)
  await page.getByText('Undo: not one name').click()
  await expect(suggestion).toBeVisible()
})

test('the keyboard goes on where the registry is empty, and where its last name was removed', async ({
  workbench: { page, folder },
}) => {
  await addTexts(page, folder)
  const view = page.getByRole('main', { name: 'Names' })
  const hasFocus = () => view.evaluate((element) => element.contains(document.activeElement))
  await page.keyboard.press('Control+3')
  await expect(page.getByText('Nobody here yet')).toBeVisible()
  await expect.poll(hasFocus).toBe(true)

  await page.getByText(/^Suggestions \(\d+\)$/u).click()
  await page.locator('.registry').getByRole('row').filter({ hasText: 'فلاديمير بوتين' }).click()
  await page.getByRole('button', { name: 'They are one', exact: true }).last().press('Enter')
  await expect.poll(hasFocus).toBe(true)
  await page.getByText('Registry', { exact: true }).click()
  await page.locator('.registry').getByRole('row').filter({ hasText: 'فلاديمير بوتين' }).click()
  await page.getByRole('button', { name: 'Remove from the registry' }).press('Enter')
  await expect(page.getByText('Nobody here yet')).toBeVisible()
  await expect.poll(hasFocus).toBe(true)
})

test.describe('on paper', () => {
  const news = (title: string) => `${title}\n\n${'قال الوزير إن الوفد وصل إلى دمشق.\n\n'.repeat(70)}`
  test.use({ articles: { 'one.txt': news('خبر أول'), 'two.txt': news('خبر ثان') } })

  test('a name is printed with all its places; where the browser prints by itself, a line tells of the rest', async ({
    workbench: { page },
  }) => {
    await expect(page.locator('.queue-list')).toHaveAttribute('aria-rowcount', '2')
    await page.keyboard.press('Control+3')
    await page.locator('.registry .segment').nth(1).click()
    const suggestion = page.locator('.registry .rows-row', { hasText: 'دمشق' })
    await suggestion.locator('.registry-decide button').first().click()
    await expect(suggestion).toHaveCount(0)
    await page.locator('.registry .segment').first().click()
    await page.locator('.registry .rows-row').first().click()
    await page.locator('.identity-occurrences mark').first().waitFor()
    const printed = await page.evaluateHandle(() => {
      const found = { asked: false, places: 0, rest: '' }
      window.print = () => {
        found.asked = true
      }
      addEventListener('beforeprint', () => {
        found.places = document.querySelectorAll('.identity-occurrences mark').length
        found.rest = document.querySelector('.rows-rest')?.textContent ?? ''
      })
      return found
    })

    await page.pdf()
    expect(await printed.jsonValue()).toMatchObject({ places: 100, rest: '40 more are not printed.' })
    await page.keyboard.press('Control+p')
    await expect.poll(async () => (await printed.jsonValue()).asked).toBe(true)
    await page.pdf()
    expect(await printed.jsonValue()).toMatchObject({ places: 140, rest: '' })
  })
})
