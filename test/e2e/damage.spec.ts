import { open, readdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { listBackups } from '../../electron/core/corpus/backups.ts'
import { expect, test } from '../support/workbench.ts'

test('damage that only the check after a crash finds is shown, and a backup takes its place', async ({ workbench }) => {
  const { page, dataFolder } = workbench
  await page.getByRole('button', { name: /sample/iu }).click()
  const heading = page.locator('.sheet').getByRole('heading').first()
  await expect(heading).toBeVisible()
  const title = await heading.textContent()
  const [file] = await readdir(join(dataFolder, 'corpora'))
  const path = join(dataFolder, 'corpora', (file ?? '').replace(/\.isnad.*$/u, '.isnad'))

  const recent = page.locator('.welcome .recent').first()
  await workbench.restart()
  await recent.click()
  await expect.poll(() => listBackups(path)).toHaveLength(1)
  await workbench.kill()
  await damageAnIndex(path)

  await workbench.restart()
  await recent.click()
  const found = page.getByRole('alertdialog', { name: 'The check found problems' })
  await found.getByRole('button', { name: 'Restore' }).click()
  await expect(page.getByText('was restored from its backup')).toBeVisible()
  await page
    .getByRole('row')
    .filter({ hasText: title ?? '' })
    .click()
  await expect(heading).toHaveText(title ?? '')
})

test('what was moved and is damaged finds its backup, which takes its place though another computer had it', async ({
  workbench,
}) => {
  const { page, dataFolder, folder } = workbench
  await page.getByRole('button', { name: /sample/iu }).click()
  await expect(page.locator('.sheet').getByRole('heading').first()).toBeVisible()
  const [file] = await readdir(join(dataFolder, 'corpora'))
  const name = (file ?? '').replace(/\.isnad.*$/u, '')
  const path = join(dataFolder, 'corpora', `${name}.isnad`)
  await workbench.restart('--corpus', path)
  await expect.poll(() => listBackups(path)).toHaveLength(1)
  await workbench.kill()
  await damageAnIndex(path)
  const moved = join(folder, 'moved.isnad')
  await rename(path, moved)
  const holder = { pid: 1, host: 'elsewhere', since: new Date().toISOString(), program: 'isnad' }
  await writeFile(`${moved}.lock`, JSON.stringify(holder))

  await workbench.restart('--corpus', moved)
  await expect(page.getByText('Nobody works there any more…')).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').locator('input').fill('Check the corpus')
  await page.keyboard.press('Enter')
  const found = page.getByRole('alertdialog', { name: 'The check found problems' })
  await expect(found).toContainText(`made of “${name}”`)
  await found.getByRole('button', { name: 'Restore' }).click()
  const asked = page.getByRole('alertdialog', { name: 'Restore “moved” here?' })
  await expect(asked).toContainText('elsewhere')
  await asked.getByRole('button', { name: 'Restore' }).click()
  await expect(page.getByText('was restored from its backup')).toBeVisible()
  await expect(page.getByText('Nobody works there any more…')).toHaveCount(0)
  expect(await listBackups(path)).toHaveLength(1)
})

/** Where the corpus was killed, its log may have the page, which would mend it: so the log is put into the file first. */
async function damageAnIndex(path: string): Promise<void> {
  const db = new Database(path)
  db.pragma('wal_checkpoint(TRUNCATE)')
  const root = db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'quote_article'").pluck().get() as number
  const size = db.pragma('page_size', { simple: true }) as number
  db.close()
  const file = await open(path, 'r+')
  await file.write(Buffer.alloc(size, 0xa5), 0, size, (root - 1) * size)
  await file.close()
}
