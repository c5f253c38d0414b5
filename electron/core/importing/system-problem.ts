import type { ImportProblem } from '../../../shared/import-problem.ts'

const CODES: Readonly<Record<string, ImportProblem>> = {
  ENOENT: { code: 'gone' },
  EACCES: { code: 'forbidden' },
  EPERM: { code: 'forbidden' },
  ELOOP: { code: 'link_loop' },
  ENAMETOOLONG: { code: 'path_too_long' },
}

/** What the file system refused; null for an error that is none of its. */
export function systemProblem(error: unknown): ImportProblem | null {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return null
  return CODES[String(error.code)] ?? { code: 'unreadable', detail: String(error.code) }
}
