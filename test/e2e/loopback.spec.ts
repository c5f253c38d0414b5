import { spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CLI, expect, test } from '../support/workbench.ts'

test('the address goes on to the workbench, and lets one browser in', async ({ workbench, browser }) => {
  const { page, address } = workbench
  expect(new URL(page.url()).search).toBe('')
  await page.reload()
  await expect(page).toHaveTitle('Isnad')

  const stranger = await (await browser.newContext()).newPage()
  const answer = await stranger.goto(address)
  expect(answer?.status()).toBe(401)
  await expect(stranger.getByText('A new address stands in the terminal')).toBeVisible()
  await stranger.close()
})

test('it can be ended, or cut off, and started again on the same data', async ({ workbench }) => {
  await workbench.restart()
  await workbench.kill()
  await workbench.restart()
  await expect(workbench.page).toHaveTitle('Isnad')
})

test('what cannot be a corpus is told without an address', async ({ workbench: { folder, dataFolder } }) => {
  const serveCorpus = (corpus: string) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'serve', '--no-open', '--corpus', corpus], {
      encoding: 'utf8',
      env: { ...process.env, ISNAD_DATA: dataFolder },
    })
    return { status, stdout, stderr }
  }
  const letter = join(folder, 'letter.isnad')
  await writeFile(letter, 'Dear all')
  expect(serveCorpus(letter)).toEqual({
    status: 1,
    stdout: '',
    stderr: `isnad: ${letter}: this is not a corpus (the file does not begin as a corpus does)\n`,
  })
  const nowhere = join(folder, 'no such folder', 'new.isnad')
  expect(serveCorpus(nowhere)).toEqual({
    status: 1,
    stdout: '',
    stderr: `isnad: ${nowhere}: there is no such file or folder (ENOENT)\n`,
  })
})
