import { readArguments } from './arguments.ts'
import { corpusToRead } from './corpus.ts'
import { Misuse } from './failure.ts'
import { interruption } from './interrupt.ts'
import { endProgress, showProgress } from './progress.ts'

/** Looks through a whole corpus for damage: the file, and every span against its text. One problem a line. */
export async function checkCorpus(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { corpus: { type: 'string' } })
  const [path = values.corpus, ...more] = positionals
  if (path === undefined || more.length > 0) throw new Misuse('which corpus?')
  const corpus = await corpusToRead(path)
  try {
    const problems = await corpus.check(
      (done, total, what) => showProgress(`${what} ${done} of ${total}`),
      interruption(),
    )
    endProgress()
    const articles = await corpus.articleCount()
    for (const problem of problems) process.stdout.write(`${problem}\n`)
    process.stdout.write(problems.length === 0 ? `sound: ${articles} articles\n` : `${problems.length} problems\n`)
    return problems.length === 0 ? 0 : 1
  } finally {
    endProgress()
    await corpus.close()
  }
}
