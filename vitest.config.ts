import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'shared/**/*.test.ts',
      'electron/**/*.test.ts',
      'renderer/**/*.test.ts',
      'test/{contract,support,calibration,development,interop}/**/*.test.ts',
    ],
    // Threads of one process share V8's WebAssembly code, and V8 has ended the process over that (llhttp in `fetch`).
    pool: 'forks',
    testTimeout: 60_000,
    // The threads that tests start load their sources from it: two fifths less work for a test of the corpus.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/node') },
  },
})
