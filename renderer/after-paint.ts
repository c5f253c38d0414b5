/**
 * Asks for something to be run when the next frame was painted, so that nobody waits for it there; asked again before
 * that, it is run once.
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
