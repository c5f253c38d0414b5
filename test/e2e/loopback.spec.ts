import { expect, test } from '../support/workbench.ts'

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
