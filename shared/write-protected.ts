/** What may not be written, where nobody else has a corpus that is open only to read. */
export type WriteProtected = 'file' | 'folder'

const HOLDERS: Readonly<Record<WriteProtected, string>> = {
  file: 'nobody: the file is write-protected',
  folder: 'nobody: the folder is write-protected',
}

/** What stands for whoever has such a corpus. */
export const holderOfProtected = (what: WriteProtected): string => HOLDERS[what]

/** Null where somebody has it. */
export function writeProtected(holder: string): WriteProtected | null {
  if (holder === HOLDERS.file) return 'file'
  return holder === HOLDERS.folder ? 'folder' : null
}
