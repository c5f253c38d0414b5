import type { AnnotationTool } from '../../../shared/annotation-problem.ts'
import { refusal } from './failure.ts'
import { oversize } from './json-size.ts'

/**
 * The items of a JSON list; of anything else itself.
 * @throws {ImportError} where it is not JSON, or more than can be parsed safely
 */
export function listIn(json: string, tool: AnnotationTool): readonly unknown[] {
  const beyond = oversize(json)
  if (beyond !== null) throw refusal({ code: beyond === 'deep' ? 'too_deep' : 'too_much_memory' })
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    throw refusal({ code: 'list_not_json', tool })
  }
  return Array.isArray(value) ? value : [value]
}
