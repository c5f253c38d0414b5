/** Between the preload and the main process, and nowhere else. */
export const CHANNEL = {
  /** The page asks for its port. */
  connect: 'isnad:connect',
  /** The port comes; the page hears it as a `message` event of its window with the same name. */
  port: 'isnad:port',
  /** Paths of dropped files become handles. */
  dropped: 'isnad:dropped',
} as const
