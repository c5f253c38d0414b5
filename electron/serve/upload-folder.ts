import { extname, join } from 'node:path'
import { uploadName, uploadParts } from './upload-name.ts'

/** The place on this disk of what came together. */
export interface UploadFolder {
  /**
   * Where a file goes: its folders and its own name, as names on this disk. The same folders have the same place, files
   * that are called alike but for their endings still are, and no two files have one place, even where their names differ
   * in nothing that a disk may hold.
   */
  place(name: string): { readonly folder: string; readonly outermost: string; readonly path: string }
}

export function openUploadFolder(root: string): UploadFolder {
  /** By how they came. */
  const folders = new Map<string, string>()
  const stems = new Map<string, string>()
  const [takenStems, takenPaths] = [new Set<string>(), new Set<string>()]
  return {
    place(name) {
      const [written, safe] = [uploadParts(name), uploadName(name)]
      let [folder, outermost, original] = [root, root, '']
      for (const [depth, part] of safe.slice(0, -1).entries()) {
        original += `${written[depth] ?? ''}/`
        const place = folders.get(original) ?? free(takenPaths, join(folder, part))
        folders.set(original, place)
        folder = place
        if (depth === 0) outermost = place
      }
      const [own, last] = [written.at(-1) ?? '', safe.at(-1) ?? safe[0]]
      original += stemOf(own)
      const stem = stems.get(original) ?? free(takenStems, join(folder, stemOf(last)))
      stems.set(original, stem)
      return { folder, outermost, path: free(takenPaths, stem, extname(last)) }
    },
  }
}

/** The path, or the first with a number that is not taken; it is from then on. */
function free(taken: Set<string>, path: string, extension = ''): string {
  for (let number = 1; ; number += 1) {
    const candidate = `${path}${number === 1 ? '' : ` ${number}`}${extension}`
    // Disks may tell neither case nor forms of a letter apart.
    const key = candidate.normalize('NFC').toLowerCase()
    if (taken.has(key)) continue
    taken.add(key)
    return candidate
  }
}

function stemOf(name: string): string {
  return name.slice(0, name.length - extname(name).length)
}
