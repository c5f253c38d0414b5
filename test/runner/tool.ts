import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')

/** Runs a tool of `node_modules/.bin` in the project's folder and shows what it says. Answers whether it succeeded. */
export function runTool(
  name: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  return runProgram(join(ROOT, 'node_modules', '.bin', name), args, environment)
}

export async function runProgram(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  const child = spawn(program, args, {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'inherit', 'inherit'],
    // On Windows the tools are command files, which only its shell starts.
    shell: process.platform === 'win32',
  })
  try {
    await once(child, 'exit')
  } catch {
    return false
  }
  return child.exitCode === 0
}
