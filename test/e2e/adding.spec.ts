import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addFiles } from '../support/choose-files.ts'
import { expect, test } from '../support/workbench.ts'

test.use({ settings: { language: 'en', person: 'Layla' } })

const BODY = 'قال الوزير إن الطريق سيفتح غدا، وأضاف أن العمل فيه انتهى قبل موعده بأسبوعين كاملين.'

test('a table is asked about once: its fields can be changed with the articles in view', async ({ workbench }) => {
  const { page, folder } = workbench
  const write = async (name: string, rows: readonly string[]) => {
    const path = join(folder, name)
    await writeFile(path, `summary,full,when,paper\n${rows.join('\n')}\n`)
    return path
  }
  const first = await write('first.csv', [`A road opens,"${BODY}",2024-03-08,The Wire`, `Nothing,,2024-03-09,The Wire`])
  await addFiles(page, first)

  const dialog = page.getByRole('dialog', { name: 'How to read it' })
  const preview = dialog.getByRole('region', { name: 'The first articles' })
  await expect(preview.getByText(BODY)).toBeVisible()
  await expect(dialog.getByRole('button', { name: /Field with the text/u })).toContainText('full')

  // With the keyboard alone.
  await dialog.getByRole('button', { name: /Title/u }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: /^summary/u }).focus()
  await page.keyboard.press('Enter')
  await expect(preview.getByRole('heading', { name: 'A road opens' })).toBeVisible()
  await dialog.getByRole('button', { name: /Outlet/u }).click()
  await page.getByRole('option', { name: /^paper/u }).click()
  await expect(preview.getByText('The Wire').first()).toBeVisible()
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByText('1 added')).toBeVisible()
  await expect(page.getByText('1 could not be read')).toBeVisible()
  await expect(page.getByRole('row', { name: /A road opens/u })).toBeVisible()
  await expect(page.getByRole('row', { name: /The Wire/u })).toBeVisible()

  // A table of the same shape goes in as the first one did.
  const second = await write('second.csv', [`A bridge opens,"${BODY} وهذا جسر آخر.",2024-03-10,The Wire`])
  await addFiles(page, second)
  await expect(page.getByRole('row', { name: /A bridge opens/u })).toBeVisible()
  await expect(dialog).toHaveCount(0)
})

test('a table that was read wrongly is taken back, and asked about when it is added again', async ({ workbench }) => {
  const { page, folder } = workbench
  const path = join(folder, 'posts.csv')
  await writeFile(path, `post,teaser\n"${BODY}","${BODY} ${BODY} كما جاء في الملخص الطويل."\n`)
  const dialog = page.getByRole('dialog', { name: 'How to read it' })
  await addFiles(page, path)
  // What was guessed is taken with one key.
  await expect(dialog.getByRole('button', { name: 'Add', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('.sheet')).toContainText('الملخص الطويل')
  await page.getByText('Undo: add articles').click()
  await expect(page.getByText('No articles yet')).toBeVisible()

  await addFiles(page, path)
  await expect(dialog.getByRole('button', { name: /Field with the text/u })).toContainText('teaser')
  await dialog.getByRole('button', { name: /Field with the text/u }).click()
  await page.getByRole('option', { name: /^post/u }).click()
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.locator('.sheet')).toContainText('الوزير')
  await expect(page.locator('.sheet')).not.toContainText('الملخص الطويل')
})

test('a doubtful encoding is shown with others to choose from', async ({ workbench }) => {
  const { page, folder } = workbench
  const path = join(folder, 'short.txt')
  // «دمشق», in windows-1256: too little to tell.
  await writeFile(path, Buffer.from([0xcf, 0xe3, 0xd4, 0xde]))
  await addFiles(page, path)
  const dialog = page.getByRole('dialog', { name: 'How to read it' })
  await expect(dialog.getByRole('button', { name: /Encoding/u })).toBeVisible()
  await dialog.getByRole('button', { name: /Encoding/u }).click()
  await page.getByRole('option', { name: /Windows-1256/u }).click()
  await expect(dialog.getByRole('region', { name: 'The first articles' })).toHaveText('دمشق')
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByRole('row', { name: /دمشق/u })).toBeVisible()
})

test('undoing what was added closes the article that is gone with it', async ({ workbench }) => {
  const { page, folder } = workbench
  const path = join(folder, 'road.txt')
  await writeFile(path, `الطريق يفتح\n\n${BODY}\n`)
  await addFiles(page, path)
  await expect(page.locator('.sheet')).toContainText('الوزير')
  await page.getByText('Undo: add articles').click()
  await expect(page.getByText('Choose an article from the queue')).toBeVisible()
  await expect(page.getByText('No articles yet')).toBeVisible()
})

test('annotations of a text that is here come from a file after a look at them, as one undo', async ({ workbench }) => {
  const { page, folder } = workbench
  const text = `الطريق يفتح\n\n${BODY}\n`
  const choose = async (name: string, content: string) => {
    const path = join(folder, name)
    await writeFile(path, content)
    await addFiles(page, path)
  }
  await choose('road.txt', text)
  await expect(page.locator('.sheet')).toContainText('الوزير')
  const at = text.indexOf('الطريق سيفتح')
  const label = [
    [at, at + 'الطريق'.length, 'ROAD'],
    [text.indexOf('الوزير'), text.indexOf('الوزير') + 'الوزير'.length, 'PER'],
  ]
  await choose('labelled.jsonl', `${JSON.stringify({ text, label })}\n`)
  const card = page.getByRole('region', { name: 'Nothing was added' })
  await expect(card).toContainText('1 was here already')
  await card.getByRole('button', { name: 'Add their annotations…' }).click()

  const dialog = page.getByRole('dialog', { name: 'Add annotations to articles that are here' })
  await expect(dialog.locator('mark').filter({ hasText: 'الوزير' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Mark 2' }).click()
  await expect(page.getByText('Annotations added to 1 article')).toBeVisible()
  const road = page.locator('.sheet').getByText('الطريق', { exact: true })
  await expect(road).toBeVisible()
  await page.getByText('Undo: add annotations from files').click()
  await expect(road).toHaveCount(0)
})

test('picked files come in in their order, whichever arrives first', async ({ workbench }) => {
  const { page, folder } = workbench
  const paths = [join(folder, 'a.txt'), join(folder, 'b.txt')]
  await writeFile(paths[0]!, `الطريق الأول\n\n${BODY}\n`)
  await writeFile(paths[1]!, `الجسر الثاني\n\n${BODY} وهذا جسر آخر.\n`)
  const second = page.waitForResponse((response) => response.url().includes('b.txt'))
  await page.route(
    (url) => url.searchParams.get('name') === 'a.txt',
    async (route) => {
      await second
      await route.continue()
    },
  )
  await addFiles(page, paths)
  const rows = page.getByRole('row').filter({ has: page.getByRole('gridcell') })
  await expect(rows).toHaveCount(2)
  await expect(rows.first()).toContainText('الطريق الأول')
})
