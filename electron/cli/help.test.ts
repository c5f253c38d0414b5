import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { USAGE } from './usage.ts'

const CLI = fileURLToPath(new URL('index.ts', import.meta.url))

test.each(['--help', '-h', 'help', 'import --help', 'export --format -h'])('isnad %s gives help', (line) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...line.split(' ')], { encoding: 'utf8' })
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: USAGE, stderr: '' })
})

test('a name after -- is a name', () => {
  const { status, stdout } = spawnSync(process.execPath, [CLI, 'check', '--', '--help'], { encoding: 'utf8' })
  expect(status).not.toBe(0)
  expect(stdout).toBe('')
})
