import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { modelFolder } from './model-folder.ts'
import { decodeModel } from './model.ts'
import type { Model } from './model.ts'
import type { TaggedLanguage } from './words.ts'

const LOADED = new Map<string, Model | null>()

/**
 * The tagger of a language, read once per thread when it is first asked for; null where its file is missing or damaged:
 * then the rules work alone. The warning goes to standard error once.
 */
export function taggerOf(language: TaggedLanguage, folder = modelFolder()): Model | null {
  const path = join(folder, `${language}.tagger`)
  const loaded = LOADED.get(path)
  if (loaded !== undefined) return loaded
  const model = readModel(path)
  LOADED.set(path, model)
  return model
}

function readModel(path: string): Model | null {
  try {
    const model = decodeModel(readFileSync(path))
    if (model === null) console.warn(`The tagger ${basename(path)} is damaged; names are found by rules alone`)
    return model
  } catch {
    console.warn(`The tagger ${basename(path)} is missing; names are found by rules alone`)
    return null
  }
}
