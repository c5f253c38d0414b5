import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { readFileSync } from 'node:fs'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

/** The trained taggers, where tagger/load.ts looks for them in the bundle. */
function taggers(): Plugin {
  return {
    name: 'taggers',
    generateBundle() {
      for (const name of ['ar.tagger', 'en.tagger', 'NOTICE.md'])
        this.emitFile({
          type: 'asset',
          fileName: `models/${name}`,
          source: readFileSync(new URL(`electron/core/extraction/tagger/models/${name}`, import.meta.url)),
        })
    },
  }
}

/*
 * Everything is bundled but what cannot be: electron itself, better-sqlite3 (native) and tinypool (starts workers from
 * its own files). These are the production dependencies; all others are there for the build.
 */
export default defineConfig({
  main: {
    plugins: [taggers()],
    build: {
      externalizeDeps: true,
      rolldownOptions: {
        input: {
          index: 'electron/main/index.ts',
          cli: 'electron/cli/index.ts',
          writer: 'electron/core/corpus/writer.worker.ts',
          pool: 'electron/core/jobs/pool.worker.ts',
          pieces: 'electron/core/jobs/pieces.worker.ts',
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
        // A part's index names all of it; the window's process starts without what only the workers use.
        treeshake: { moduleSideEffects: [{ test: /\/(?:electron\/core|shared)\//u, sideEffects: false }] },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload is one CommonJS file without node_modules.
      externalizeDeps: false,
      isolatedEntries: true,
      rolldownOptions: {
        input: { index: 'electron/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    // The components bring their words in thirty languages; the interface has two.
    plugins: [react(), optimizeLocales.vite({ locales: ['en-US', 'ar-AE'] })],
    build: {
      rolldownOptions: {
        input: 'renderer/index.html',
        // The page loads no schema of what it shares with the program: it checks nothing.
        // What a start needs is one file; the rest comes when it is opened.
        output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
        treeshake: { moduleSideEffects: [{ test: /\/shared\//u, sideEffects: false }] },
      },
      // A data: address is no font of our own origin to the content policy.
      assetsInlineLimit: 0,
      minify: true,
      // One page from the disk: parts would only come later, not cheaper.
      chunkSizeWarningLimit: 2000,
      modulePreload: { polyfill: false },
    },
  },
})
