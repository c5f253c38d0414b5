/** The system would not write the dataset: no space, no permission. The message says so, in words. */
export class ExportError extends Error {
  override readonly name = 'ExportError'
}
