import { readArguments } from './arguments.ts'
import { Misuse } from './failure.ts'
import { openLoopback } from './loopback.ts'
import { targets } from './targets.ts'

/** The workbench in a browser on this machine. Stays until it is stopped. */
export async function serveWorkbench(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    corpus: { type: 'string' },
    port: { type: 'string', default: '0' },
    open: { type: 'boolean', default: true },
  })
  if (!/^\d{1,5}$/u.test(values.port) || Number(values.port) > 65_535)
    throw new Misuse('--port is a number up to 65535; 0 or none: any free one')
  return openLoopback({
    ...(await targets(values.corpus, positionals)),
    port: Number(values.port),
    open: values.open,
  })
}
