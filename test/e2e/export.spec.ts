import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
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

async function exporting(page: Page) {
  await page.getByRole('button', { name: /sample/iu }).click()
  await expect(page.getByRole('button', { name: 'Isnad sample' })).toBeVisible()
  await page.keyboard.press('Control+e')
  return page.getByRole('dialog', { name: 'Export' })
}

test('what each format will hold is shown before it is written', async ({ workbench: { page } }) => {
  const dialog = await exporting(page)
  await dialog.getByText('Open suggestions, too').click()
  for (const name of FORMATS) {
    await dialog.getByRole('radio', { name: new RegExp(`^${name}`, 'u') }).check({ force: true })
    const head = dialog.getByRole('region', { name: /^Beginning of/u })
    await expect(head, name).not.toBeEmpty()
    await expect(dialog.getByText(/\d+ articles · /u), name).toBeVisible()
  }
})

test('tags, names of labels and parts are chosen, checked, and written with their manifest', async ({
  workbench: { page },
}) => {
  const dialog = await exporting(page)
  const head = dialog.getByRole('region', { name: /^Beginning of/u })
  await dialog.getByText('Open suggestions, too').click()
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
