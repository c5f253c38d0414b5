import { parseArgs } from 'node:util'
import type { ParseArgsConfig } from 'node:util'
import { Misuse } from './failure.ts'

type Options = NonNullable<ParseArgsConfig['options']>

/** @throws {Misuse} for an option that is unknown or lacks its value. */
export function readArguments<const T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, allowNegative: true })
  } catch (error) {
    throw new Misuse(error instanceof Error ? error.message : String(error))
  }
}

/** @throws {Misuse} where the option is missing. */
export function required(value: string | undefined, option: string): string {
  if (value === undefined || value === '') throw new Misuse(`--${option} is missing`)
  return value
}
