import { readFileSync } from 'node:fs'
import { createRequire, registerHooks } from 'node:module'
import { join, resolve } from 'node:path'
import { open as openInspector } from 'node:inspector'
import { pathToFileURL } from 'node:url'
import { application } from './app.ts'
import { startChromium, stopChromium } from './chromium.ts'
import { state } from './state.ts'
import { whenAllClosed } from './windows.ts'

/*
 * Electron's own order: the main module runs to its end, with everything it awaits; then Chromium starts with the
 * switches it asked for; then the app is ready.
 */

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: new URL('./module.ts', import.meta.url).href, shortCircuit: true }
      : next(specifier, context),
})

if (process.env['ELECTRON_RUN_AS_NODE']) throw new Error('told to be a Node, not Electron')

const args = process.argv.slice(2)
process.argv = [join(import.meta.dirname, 'electron'), ...args]
const preloaded = args[0] === '-r' ? args[1] : undefined
const rest = preloaded === undefined ? args : args.slice(2)
const folder = rest.find((argument) => !argument.startsWith('-'))
if (folder === undefined) throw new Error('which app?')

if (rest.includes('--inspect=0')) openInspector(0)
state.switches.push(...rest.filter((argument) => argument === '--no-sandbox'))
if (process.getuid?.() === 0 && state.switches.length === 0) state.switches.push('--no-sandbox')

whenAllClosed(() => {
  if (!application.emit('window-all-closed')) application.quit()
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => application.quit())

if (preloaded !== undefined) createRequire(import.meta.url)(preloaded)
const { main } = JSON.parse(readFileSync(join(resolve(folder), 'package.json'), 'utf8')) as { main: string }
await import(pathToFileURL(join(resolve(folder), main)).href)
// Also where a bug ends it: a Chromium that is left keeps whoever waits for this process waiting.
process.on('exit', stopChromium)
await startChromium()
application.becomeReady()
