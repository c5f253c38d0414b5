import { readdirSync, readFileSync } from 'node:fs'
import { getPriority } from 'node:os'
import { expect, test } from 'vitest'
import { createPool } from './index.ts'

/** Of the threads of this process: how far each comes after others, as the kernel keeps it. */
const priorities = () =>
  readdirSync('/proc/self/task').map((thread) => {
    const fields = readFileSync(`/proc/self/task/${thread}/stat`, 'utf8')
      .replace(/^.*\) /u, '')
      .split(' ')
    return Number(fields[16])
  })

const own = getPriority()

test.runIf(process.platform === 'linux' && own <= 9)(
  'threads of a pool come after the window, and not where nobody works',
  async () => {
    for (const [spare, giving] of [
      [0, 0],
      [1, 1],
    ] as const) {
      const pool = createPool({ spare, width: 1 })
      try {
        await pool.run('extract', { input: { text: 'قال الوزير: «لا».' } })
        expect(priorities().filter((priority) => priority === own + 10)).toHaveLength(giving)
      } finally {
        await pool.close()
      }
    }
    expect(getPriority()).toBe(own)
  },
)
