import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { temporaryCorpus } from '../../../test/support/temporary-corpus.ts'
import { openCorpus } from './index.ts'

const BURST = fileURLToPath(new URL('../../../test/support/burst-of-edits.ts', import.meta.url))

/** Starts a burst of edits, kills the process once `acknowledged` of them are, and answers which were. */
async function killedBurst(path: string, acknowledged: number): Promise<readonly number[]> {
  const child = spawn(process.execPath, [BURST, path], { stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (some: string) => {
    printed += some
    if (printed.split('\n').length > acknowledged) child.kill('SIGKILL')
  })
  await new Promise((resolve) => void child.on('close', resolve))
  // A line without its end was cut off while it was printed: its edit is acknowledged all the same, but unreadable.
  return printed.split('\n').slice(0, -1).map(Number)
}

test('a process killed in a burst of edits loses none that it acknowledged, twenty times over', async () => {
  const corpus = await temporaryCorpus()
  await corpus.close()
  const acknowledged = new Set<number>()
  for (let time = 0; time < 20; time += 1) {
    const killAfter = Math.floor(Math.random() * 199)
    for (const edit of await killedBurst(corpus.path, killAfter)) acknowledged.add(edit)

    const reopened = await openCorpus(corpus.path)
    expect(reopened.holder).toBeNull()
    expect(await reopened.soundness).toEqual([])
    const there = new Set((await reopened.findIdentities('edit', 10_000)).map(({ name }) => name))
    expect([...acknowledged].filter((edit) => !there.has(`edit ${edit}`))).toEqual([])
    await reopened.close()
  }
  expect(acknowledged.size).toBeGreaterThan(200)
  const whole = await openCorpus(corpus.path)
  expect(await whole.check(() => {}, new AbortController().signal)).toEqual([])
  await whole.close()
}, 300_000)
