import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../../test/support/temporary-corpus.ts'
import { openSettings } from './settings-file.ts'

test('a value that this program does not know takes no other with it: whose steps are undone hangs on the name', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'settings.json')
  await writeFile(path, JSON.stringify({ person: 'ليلى', theme: 'sepia', textSize: 120 }))
  const settings = await openSettings(folder)
  expect(settings.current()).toMatchObject({ person: 'ليلى', theme: 'system', textSize: 120 })
  await settings.set({ digits: 'arab' })
  expect((await openSettings(folder)).current()).toEqual(settings.current())
})
