import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../support/workbench.ts'
import { unzip } from '../support/unzip.ts'

test.use({ settings: { language: 'en', person: 'Layla' } })

const FORMATS = [
  'JSON Lines',
  'Hugging Face',
  'CoNLL',
  'spaCy',
  'CSV',
  'LLM chat',
  'Label Studio',
  'doccano',
  'brat',
  'UIMA XMI',
]

async function exporting(page: Page, title = 'Export') {
  await page.getByRole('button', { name: /sample|نموذجية/iu }).click()
  await expect(page.getByRole('button', { name: /^(?:Isnad sample|عيّنة إسناد)/u })).toBeVisible()
  return openedDialog(page, title)
}

async function openedDialog(page: Page, title = 'Export') {
  await page.keyboard.press('Control+e')
  return page.getByRole('dialog', { name: title })
}

/** The preview of a format, when it is there. */
async function previewOf(dialog: Locator, name: string): Promise<Locator> {
  await dialog.getByRole('radio', { name: new RegExp(`^${name}`, 'u') }).check({ force: true })
  const preview = dialog.locator('.export-preview[aria-busy="false"]')
  await expect(preview, name).toBeVisible()
  return preview
}

test('what each format will hold is shown before it is written', async ({ workbench: { page } }) => {
  const dialog = await exporting(page)
  await dialog.getByText('Open and rejected, too').click()
  for (const name of FORMATS) {
    const preview = await previewOf(dialog, name)
    await expect(preview.getByRole('region', { name: /^Beginning of/u }), name).not.toBeEmpty()
    await expect(preview.getByText(/\d+ articles · /u), name).toBeVisible()
    await expect(preview.locator('.export-fits, .export-losses summary'), name).toHaveText(
      /^(?:\d+ annotations do not fit|Everything fits) into this format\.?$/u,
    )
  }
})

test.describe('of more articles than are previewed', () => {
  const MOST_PREVIEWED = 20
  const articles = Object.fromEntries(
    Array.from({ length: MOST_PREVIEWED + 1 }, (_, index) => [
      `${index}.txt`,
      `اجتماع رقم ${index}\n\nقال وزير الطاقة سامر الخطيب في بيروت: «سنفتح ${index + 2} محطات».\n`,
    ]),
  )
  test.use({ articles })

  test('what does not fit is counted in the first ones, and that is said beside the number', async ({
    workbench: { page },
  }) => {
    await expect(page.getByText(`${MOST_PREVIEWED + 1} articles`)).toBeVisible()
    const dialog = await openedDialog(page)
    await expect(dialog.getByText(/^Only text would be written/u)).toBeVisible()
    await dialog.getByText('Open and rejected, too').click()
    const jsonl = await previewOf(dialog, 'JSON Lines')
    await expect(jsonl.locator('.export-fits')).toHaveText('Everything fits into this format in the first 20 articles.')
    const summary = (await previewOf(dialog, 'CoNLL')).locator('.export-losses summary')
    await expect(summary).toHaveText(
      /^At least \d+ annotations do not fit into this format \(in the first 20 articles\)$/u,
    )
    const previewed = Number(/\d+/u.exec((await summary.textContent()) ?? '')?.[0])
    await dialog.getByRole('button', { name: 'Export…' }).click()
    const done = page.getByRole('dialog', { name: 'Exported' })
    const said = done.getByText(/^\d+ annotations do not fit into this format\. All are listed/u)
    expect(Number(/\d+/u.exec((await said.textContent()) ?? '')?.[0])).toBeGreaterThan(previewed)
  })
})

test.describe('in Arabic', () => {
  test.use({ settings: { language: 'ar', person: 'ليلى' } })

  test('what a format cannot hold is said in Arabic', async ({ workbench: { page } }) => {
    const dialog = await exporting(page, 'تصدير')
    await dialog.getByText('الكل، والمرفوضة أيضًا').click()
    for (const name of FORMATS.with(FORMATS.indexOf('LLM chat'), 'محادثة LLM')) {
      const preview = await previewOf(dialog, name)
      const losses = preview.locator('.export-losses')
      if ((await losses.count()) === 0) continue
      await losses.locator('summary').click()
      await expect(losses.locator('li').first(), name).toBeVisible()
      const lines = await losses.locator('summary, p, li').evaluateAll((all) =>
        all.map((line) =>
          [...line.childNodes]
            .filter(({ nodeName }) => nodeName !== 'CODE')
            .map(({ textContent }) => textContent)
            .join(''),
        ),
      )
      expect(lines.length, name).toBeGreaterThan(2)
      expect(
        lines.filter((line) => /\p{Script=Latin}/u.test(line.replaceAll(name, '').replaceAll('XML', ''))),
        name,
      ).toEqual([])
    }
  })
})

test('tags, names of labels and parts are chosen, checked, and written with their manifest', async ({
  workbench: { page },
}) => {
  const dialog = await exporting(page)
  const head = dialog.getByRole('region', { name: /^Beginning of/u })
  await dialog.getByText('Open and rejected, too').click()
  await dialog.getByRole('radio', { name: /^CoNLL/u }).check({ force: true })
  await dialog.getByText('BIOES').click()
  await expect(head).toContainText('E-PER')
  await dialog.getByText('Labels in the export').click()
  await dialog.getByLabel('Person in the export').fill('PER SON')
  await expect(dialog.getByText('Letters, digits, _ . - only')).toBeVisible()
  await dialog.getByLabel('Person in the export').fill('PERSON')
  await expect(head).toContainText('E-PERSON')
  await dialog.getByRole('checkbox', { name: 'Date goes out' }).uncheck({ force: true })

  await dialog.getByText('Split into train, dev and test').click()
  await dialog.getByRole('textbox', { name: 'Train' }).fill('70')
  await page.keyboard.press('Tab')
  await expect(dialog.getByRole('alert')).toHaveText('The parts must add up to 100.')
  await expect(dialog.getByRole('button', { name: 'Export…' })).toBeDisabled()
  await dialog.getByRole('textbox', { name: 'Dev' }).fill('20')
  await page.keyboard.press('Tab')
  await expect(dialog.getByRole('alert')).toHaveCount(0)

  await dialog.getByRole('button', { name: 'Export…' }).click()
  const done = page.getByRole('dialog', { name: 'Exported' })
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    done.getByRole('button', { name: 'Download' }).click(),
  ])
  const files = unzip(readFileSync(await download.path()))
  const text = (name: string) => files.get(`Isnad sample-conll/${name}`)?.toString('utf8') ?? ''
  expect([...files.keys()].map((name) => name.replace(/^.*\//u, '')).toSorted()).toEqual([
    'dev.conll',
    'losses.jsonl',
    'manifest.json',
    'test.conll',
    'train.conll',
  ])
  const written = ['train', 'dev', 'test'].map((part) => text(`${part}.conll`)).join('')
  expect(written).toMatch(/[BIES]-PERSON\n/u)
  expect(written).not.toMatch(/-(?:PER|DATE)\n/u)
  expect(JSON.parse(text('manifest.json'))).toMatchObject({ settings: { split: { train: 70, dev: 20, test: 10 } } })
})
