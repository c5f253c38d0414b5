/** What the command line expects to go wrong: shown in one line, without a stack. */
export class Failure extends Error {
  override readonly name = 'Failure'
  readonly exitCode: number
  constructor(message: string, exitCode = 1) {
    super(message)
    this.exitCode = exitCode
  }
}

/** The command was not understood. */
export class Misuse extends Failure {
  constructor(message: string) {
    super(message, 2)
  }
}
