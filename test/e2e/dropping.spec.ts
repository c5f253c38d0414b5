import { mkdir, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dropFiles, dropText } from '../support/drop-files.ts'
import { expect, test } from '../support/workbench.ts'

test.use({ settings: { language: 'en', person: 'Layla' } })

const article = (number: number) =>
  `الطريق رقم ${number} يفتح\n\nقال الوزير سامر الخطيب إن الطريق رقم ${number} سيفتح غدا، وأضاف أن العمل فيه انتهى قبل موعده.\n`

test('every file of a dropped folder comes in, whatever it is called', async ({ workbench }) => {
  const { page, folder } = workbench
  const news = join(folder, 'أخبار 🗞️')
  await mkdir(join(news, 'آذار'), { recursive: true })
  // The shell may write none of these names as they are, and two of them alike.
  const names = ['س\n1.txt', 'س\t1.txt', 'آذار/\u200fخبر.txt', 'آذار/خبر.txt', 'آذار/a\u202Etxt.exe.txt']
  for (const [number, name] of names.entries()) await writeFile(join(news, name), article(number))
  await dropFiles(page, news)
  await expect(page.getByRole('region', { name: 'Articles added' })).toContainText('5 added')
})

test('a file that is too large costs the others nothing', async ({ workbench }) => {
  const { page, folder } = workbench
  const [large, small] = [join(folder, 'large.txt'), join(folder, 'small.txt')]
  await writeFile(large, '')
  await truncate(large, 90 * 1024 ** 2)
  await writeFile(small, article(1))
  await dropFiles(page, large, small)
  const card = page.getByRole('region', { name: 'Articles added' })
  await expect(card).toContainText('1 added')
  await card.getByRole('button', { name: 'Details' }).click()
  await expect(page.getByRole('row', { name: /large\.txt.*too large: 90 MB/u })).toBeVisible()
})

test('a text and its annotations are dropped as two files', async ({ workbench }) => {
  const { page, folder } = workbench
  const text = article(1)
  const [start, end] = [text.indexOf('الوزير'), text.indexOf('الوزير') + 'الوزير'.length]
  await writeFile(join(folder, 'a.txt'), text)
  await writeFile(join(folder, 'a.ann'), `T1\tROLE ${start} ${end}\tالوزير\n`)
  await dropFiles(page, join(folder, 'a.ann'), join(folder, 'a.txt'))
  const card = page.getByRole('region', { name: 'Articles added' })
  await expect(card).toContainText('1 added')
  await expect(card).not.toContainText('could not be read')
  await expect(page.locator('.sheet').getByText('الوزير', { exact: true })).toBeVisible()
})

test('what is dropped while articles are added waits its turn, and is in one account', async ({ workbench }) => {
  const { page, folder } = workbench
  const many = join(folder, 'many')
  await mkdir(many)
  await Promise.all(Array.from({ length: 300 }, (_, n) => writeFile(join(many, `${n}.txt`), article(n))))
  await writeFile(join(folder, 'scan.pdf'), '%PDF-1.7')
  await writeFile(join(folder, 'late.txt'), article(999))
  await dropFiles(page, many)
  await expect(page.locator('.adding-current')).toBeVisible()
  await dropFiles(page, join(folder, 'scan.pdf'))
  await dropFiles(page, join(folder, 'late.txt'))
  const card = page.getByRole('region', { name: 'Articles added' })
  await expect(card).toContainText('301 added')
  await expect(card).toContainText('1 could not be read')
})

test('a table that is dropped while another one is asked about is asked about next', async ({ workbench }) => {
  const { page, folder } = workbench
  const rows = (field: string, numbers: readonly number[]) =>
    `a,${field}\n${numbers.map((number) => `x,"${article(number)}"`).join('\n')}\n`
  await writeFile(join(folder, 'first.csv'), rows('b', [1, 2]))
  await writeFile(join(folder, 'second.csv'), rows('c', [3, 4, 5]))
  const dialog = page.getByRole('dialog', { name: 'How to read it' })
  await dropFiles(page, join(folder, 'first.csv'))
  await expect(dialog).toContainText('first.csv')
  await dropFiles(page, join(folder, 'second.csv'))
  await expect(page.getByText('asked when this is closed')).toBeVisible()
  await expect(dialog).toContainText('first.csv')
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(dialog).toContainText('second.csv')
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByRole('row').filter({ has: page.getByRole('gridcell') })).toHaveCount(5)
})

test('a corpus in a folder is no reason to open it; files beside one that is opened are not lost in silence', async ({
  workbench,
}) => {
  const { page, folder, dataFolder } = workbench
  const project = join(folder, 'project')
  await mkdir(project)
  await writeFile(join(project, 'old.isnad'), 'a corpus')
  await writeFile(join(project, 'a.txt'), article(1))
  await dropFiles(page, project)
  await expect(page.getByRole('region', { name: 'Articles added' })).toContainText('1 added')
  await writeFile(join(folder, 'b.txt'), article(2))
  await dropFiles(page, join(dataFolder, 'corpora', 'My articles.isnad'), join(folder, 'b.txt'))
  await expect(page.getByText('1 other file was not added')).toBeVisible()
})

test('a page is saved with a folder of its own, which holds no articles; what else is passed over is told', async ({
  workbench,
}) => {
  const { page, folder } = workbench
  const saved = join(folder, 'saved')
  await mkdir(join(saved, 'خبر_files'), { recursive: true })
  const paragraphs = [1, 2, 3, 4].map((number) => `<p>${article(number)}</p>`).join('')
  await writeFile(join(saved, 'خبر.html'), `<!doctype html><html><body><article>${paragraphs}</article></body></html>`)
  for (const part of ['saved_resource.html', 'data.json', 'f(1).txt', 'style.css'])
    await writeFile(join(saved, 'خبر_files', part), '{"a": "nothing to read"}')
  await writeFile(join(saved, 'notes.md'), '# notes')
  await dropFiles(page, saved)
  const card = page.getByRole('region', { name: 'Articles added' })
  await expect(card).toContainText('1 added')
  await expect(card).not.toContainText('could not be read')
  await expect(card).toContainText('1 file of another kind')
  await card.getByRole('button', { name: 'Details' }).click()
  await expect(page.getByRole('dialog', { name: 'Articles added' })).toContainText('saved/notes.md')
})

test('text from another program is offered as an article, an address is not followed', async ({ workbench }) => {
  const { page } = workbench
  const address = page.url()
  await dropText(page, 'https://example.org/news', 'text/uri-list')
  await expect(page.getByText('Isnad fetches nothing')).toBeVisible()
  expect(page.url()).toBe(address)

  await dropText(page, article(1))
  const dialog = page.getByRole('dialog', { name: 'Paste an article' })
  await expect(dialog.getByRole('textbox', { name: 'Text' })).toHaveValue(article(1).trim())
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.locator('.sheet')).toContainText('الوزير')
})
