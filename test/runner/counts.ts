import { readFile } from 'node:fs/promises'
import { z } from 'zod'

export interface Counts {
  readonly passed: number
  readonly failed: number
}

const VitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() })
const PlaywrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
})

/** @param ok whether vitest succeeded: a file that cannot be loaded fails without a failed test */
export async function vitestCounts(path: string, ok: boolean): Promise<Counts> {
  const report = await read(path, VitestReport)
  return counted(report?.numPassedTests ?? 0, report?.numFailedTests ?? 0, ok)
}

/** A flaky test counts as failed. */
export async function playwrightCounts(path: string, ok: boolean): Promise<Counts> {
  const { expected = 0, unexpected = 0, flaky = 0 } = (await read(path, PlaywrightReport))?.stats ?? {}
  return counted(expected, unexpected + flaky, ok)
}

function counted(passed: number, failed: number, ok: boolean): Counts {
  return { passed, failed: ok ? failed : Math.max(1, failed) }
}

/** Null where the tool ended before it wrote one. */
async function read<T>(path: string, schema: z.ZodType<T>): Promise<T | null> {
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return null
  }
}
