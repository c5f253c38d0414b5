export { annotateStream } from './annotate-stream.ts'
export { inOrder } from './in-order.ts'
export { createPool, JobTimeout } from './pool.ts'
export type { Pool } from './pool.ts'
