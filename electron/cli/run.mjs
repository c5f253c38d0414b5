#!/usr/bin/env node
/*
 * Starts `isnad` from a clone, whatever Node started this file: the program needs Node 24, which `npm ci` has put beside
 * it. Plain JavaScript, because an older Node must be able to read it.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const NODE = 24
const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const MODULES = join(ROOT, 'node_modules')
const ENTRY = join(ROOT, 'out', 'main', 'cli.js')
const SOURCES = ['electron', 'renderer', 'shared', 'electron.vite.config.ts', 'package.json']

if (Number.parseInt(process.versions.node, 10) < NODE) {
  const node = brought()
  if (node === null) {
    fail(
      `Isnad needs Node ${NODE} (this is ${process.versions.node}). Run \`npm ci\` first; where that brings none along (Intel Macs), install it from https://nodejs.org.`,
    )
  }
  runAgain(node)
} else {
  if (!isFresh()) build()
  await import(pathToFileURL(ENTRY).href)
}

/** The Node that came with the packages, under whichever name this system's has. */
function brought() {
  if (!existsSync(MODULES)) return null
  const file = process.platform === 'win32' ? 'node.exe' : 'node'
  for (const name of readdirSync(MODULES).filter((one) => /^node-(?:bin|linux|win)-/u.test(one))) {
    const path = join(MODULES, name, 'bin', file)
    if (existsSync(path)) return path
  }
  return null
}

function runAgain(node) {
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' })
  // The terminal sends Ctrl+C to both; what a program sends reaches only this one.
  process.on('SIGINT', () => {})
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => fail(`Isnad could not start ${node}: ${error.message}`))
  child.on('exit', (code, signal) => process.exit(signal === null ? code : 1))
}

/** Whether no source is newer than what was built. */
function isFresh() {
  const built = statSync(ENTRY, { throwIfNoEntry: false })?.mtimeMs
  return built !== undefined && SOURCES.every((path) => newest(join(ROOT, path)) <= built)
}

function newest(path) {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return 0
  if (!stats.isDirectory()) return path.endsWith('.test.ts') ? 0 : stats.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
}

/** Silent, because what the program prints may be read by another. */
function build() {
  const vite = join(MODULES, 'electron-vite', 'bin', 'electron-vite.js')
  if (!existsSync(vite)) fail('Run `npm ci` first: the packages that Isnad is built with are not there.')
  const { status, stdout, stderr } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  if (status !== 0) fail(`Isnad could not be built.\n${stdout}${stderr}`)
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
