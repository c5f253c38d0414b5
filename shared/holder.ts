/** Who has a corpus, as its lock file says it. */
export interface Holder {
  readonly program: string
  readonly pid: number
  readonly host: string
  /** RFC 3339. */
  readonly since: string
}

/** A program that left nothing to be known by. */
export const ANOTHER_PROGRAM = 'another program'

/** As the command line and the log name it. */
export const holderInWords = ({ program, pid, host, since }: Holder): string =>
  `${program} (process ${pid} on ${host}, since ${since})`

const IN_WORDS = /^(?<program>.+) \(process (?<pid>\d+) on (?<host>.+), since (?<since>\S+)\)$/u

/** The same from those words, so that each language has its own; null where they name nobody. */
export function holderFrom(words: string): Holder | null {
  const [, program, pid, host, since] = IN_WORDS.exec(words) ?? []
  if (program === undefined || host === undefined || since === undefined) return null
  return { program, pid: Number(pid), host, since }
}
