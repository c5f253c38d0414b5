import { ImportError, refusal } from './failure.ts'
import { oversize } from './json-size.ts'

/**
 * The items of a JSON list; of anything else itself.
 * @throws {ImportError} where it is not JSON, or more than can be parsed safely
 */
export function listIn(json: string, advice: string): readonly unknown[] {
  const beyond = oversize(json)
  if (beyond !== null) throw refusal({ code: beyond === 'deep' ? 'too_deep' : 'too_much_memory' })
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    throw new ImportError('It is not JSON, or cut short.', advice)
  }
  return Array.isArray(value) ? value : [value]
}
