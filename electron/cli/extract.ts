import { once } from 'node:events'
import { annotateStream, createPool } from '../core/jobs/index.ts'
import { readArguments } from './arguments.ts'
import { Misuse } from './failure.ts'

/** The filter `isnad extract`: lines in, as many lines out, in order; as far as it got when its input pauses. */
export async function extractLines(args: readonly string[]): Promise<number> {
  const { positionals, values } = readArguments(args, { jobs: { type: 'string' } })
  if (positionals.length > 0) throw new Misuse('extract reads from its standard input: isnad extract < in.jsonl')
  const { jobs } = values
  if (jobs !== undefined && !/^[1-9]\d{0,2}$/u.test(jobs)) throw new Misuse('--jobs is a number from 1')
  const pool = createPool({ spare: 0, ...(jobs === undefined ? {} : { width: Number(jobs) }) })
  try {
    for await (const lines of annotateStream(pool, process.stdin))
      if (!process.stdout.write(lines)) await once(process.stdout, 'drain')
  } finally {
    await pool.close()
  }
  return 0
}
