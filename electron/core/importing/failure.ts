import { explainedInEnglish } from '../../../shared/import-problem.ts'
import type { ImportProblem } from '../../../shared/import-problem.ts'

/** Why a file could not be read, and what the user can do about it. Plain data: it crosses thread borders. */
export interface ImportFailure {
  /** Safe to show. */
  readonly name: string
  /** A sentence in English. */
  readonly reason: string
  /** A sentence in English. */
  readonly advice: string
  /** To say it in another language. */
  readonly problem: ImportProblem
}

/** What a reader throws for an expected failure; `parseFile` turns it into an `ImportFailure`. */
export class ImportError extends Error {
  override readonly name = 'ImportError'
  readonly advice: string
  readonly problem: ImportProblem
  constructor(problem: ImportProblem) {
    const { reason, advice } = explainedInEnglish(problem)
    super(reason)
    this.advice = advice
    this.problem = problem
  }
}

export const refusal = (problem: ImportProblem): ImportError => new ImportError(problem)

/** `name` is made safe to show. */
export function failureOf(name: string, error: ImportError): ImportFailure {
  const { message: reason, advice, problem } = error
  return { name: displayName(name), reason, advice, problem }
}

/** Longest name that is shown whole, in code points. */
const LONGEST = 120

/**
 * A file name that can be shown. Names are hostile: a line break forges a second line of a report, and a bidi override
 * makes `exe.txt` of `txt.exe`. Such characters become visible as `U+202E`, and long names lose their middle.
 */
export function displayName(name: string): string {
  const visible = name.replace(
    /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu,
    (character) => `\u27e8U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}\u27e9`,
  )
  const points = Array.from(visible)
  if (points.length <= LONGEST) return visible
  return [...points.slice(0, LONGEST - 40), '…', ...points.slice(-39)].join('')
}
