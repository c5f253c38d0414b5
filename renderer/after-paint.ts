/**
 * For what nobody should wait for in the next frame. In a page that is hidden no frame is painted, and it comes when the
 * page is seen again.
 *
 * @returns asks for `run` once that frame was painted; asked again before, it is run once
 */
export function afterPaint(run: () => void): () => void {
  const { port1, port2 } = new MessageChannel()
  let waits = false
  port1.addEventListener('message', () => {
    waits = false
    run()
  })
  port1.start()
  return () => {
    if (waits) return
    waits = true
    // What is posted while a frame is made comes behind it.
    requestAnimationFrame(() => port2.postMessage(null))
  }
}

/** Where no frame comes: in a page that is hidden. Milliseconds. */
const NO_FRAME_MS = 100

let waiting: readonly (() => void)[] = []
let noFrame: ReturnType<typeof setTimeout> | undefined

/** Waits for no frame: in a page that is being left none may come. */
export function asIfPainted(): void {
  clearTimeout(noFrame)
  const resolved = waiting
  waiting = []
  for (const resolve of resolved) resolve()
}

const resolveAfterPaint = afterPaint(asIfPainted)

/** Resolves once the next frame was painted; without one soon all the same. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    waiting = [...waiting, resolve]
    resolveAfterPaint()
    clearTimeout(noFrame)
    noFrame = setTimeout(asIfPainted, NO_FRAME_MS)
  })
}
