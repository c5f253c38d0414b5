import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBrowser } from './runner/ensure-browser.ts'
import { ensureReaders } from './runner/ensure-readers.ts'
import { playwrightCounts, vitestCounts } from './runner/counts.ts'
import type { Counts } from './runner/counts.ts'
import { runTool } from './runner/tool.ts'

/*
 * `npm test`: every check, one after the other, also after one has failed. The last line says `N passed, N failed`; a
 * check that has no tests of its own counts where it fails.
 */

interface Step {
  readonly name: string
  /** Answers what was counted, or whether it succeeded where it counts nothing. */
  run(): Promise<Counts | boolean>
}

const reports = await mkdtemp(join(tmpdir(), 'isnad-test-'))
const unitReport = join(reports, 'unit.json')
const browserReport = join(reports, 'browser.json')

const STEPS: readonly Step[] = [
  { name: 'types', run: () => runTool('tsc', ['--noEmit', '-p', '.']) },
  { name: 'lint', run: () => runTool('oxlint', []) },
  { name: 'format', run: () => runTool('oxfmt', ['--check']) },
  { name: 'unused code', run: () => runTool('knip', []) },
  {
    name: 'unit and contract tests',
    async run() {
      await ensureReaders()
      const ok = await runTool('vitest', [
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${unitReport}`,
      ])
      return vitestCounts(unitReport, ok)
    },
  },
  {
    name: 'build, end-to-end and shell tests',
    async run() {
      // On an older build they would say nothing about the sources.
      const built = await runTool('electron-vite', ['build', '--logLevel', 'warn'])
      if (!built || !(await ensureBrowser())) return false
      const ok = await runTool('playwright', ['test', '--project=e2e', '--project=shell', '--reporter=list,json'], {
        PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport,
      })
      return playwrightCounts(browserReport, ok)
    },
  },
]

let [passed, failed] = [0, 0]
const failedSteps: string[] = []
try {
  for (const step of STEPS) {
    const started = performance.now()
    console.log(`\n== ${step.name}`)
    const result = await step.run()
    const counts = typeof result === 'boolean' ? { passed: 0, failed: result ? 0 : 1 } : result
    passed += counts.passed
    failed += counts.failed
    if (counts.failed > 0) failedSteps.push(step.name)
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    console.log(`== ${step.name}: ${counts.failed === 0 ? 'ok' : 'FAILED'} (${seconds} s)`)
  }
} finally {
  await rm(reports, { recursive: true, force: true })
}
// A log is often seen from its end.
if (failedSteps.length > 0) console.log(`\nFailed: ${failedSteps.join('; ')}`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
