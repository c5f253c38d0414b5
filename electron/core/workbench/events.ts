/**
 * Runs work that calls back with its progress as a stream of that progress, which returns the work's result. Of progress
 * that comes faster than it is read, the latest is kept.
 */
export async function* eventsOf<Progress, Result>(
  work: (onProgress: (progress: Progress) => void) => Promise<Result>,
): AsyncGenerator<Progress, Result> {
  let latest: { readonly progress: Progress } | null = null
  let wake = () => {}
  const result = work((progress) => {
    latest = { progress }
    wake()
  })
  const ended = result.then(
    () => true,
    () => true,
  )
  for (;;) {
    const heard = new Promise<false>((resolve) => {
      wake = () => resolve(false)
    })
    const waiting: { readonly progress: Progress } | null = latest
    latest = null
    if (waiting !== null) {
      yield (waiting as { readonly progress: Progress }).progress
      continue
    }
    if (await Promise.race([ended, heard])) return result
  }
}
