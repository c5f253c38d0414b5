import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'shared/**/*.test.ts',
      'electron/**/*.test.ts',
      'renderer/**/*.test.ts',
      'test/{contract,support,calibration,development,interop}/**/*.test.ts',
    ],
    pool: 'threads',
    testTimeout: 60_000,
  },
})
