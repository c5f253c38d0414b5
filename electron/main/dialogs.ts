import { existsSync } from 'node:fs'
import { dialog, shell } from 'electron'
import type { BrowserWindow, OpenDialogOptions } from 'electron'
import type { Handle } from '../../shared/contract/index.ts'
import type { Handles } from '../core/handles.ts'
import type { Pick } from '../core/host.ts'
import type { Words } from './words.ts'

/** Asks the user for files or a folder; null if he cancels. */
export async function pick(
  what: Pick,
  window: BrowserWindow,
  handles: Handles,
  words: Words,
): Promise<readonly Handle[] | null> {
  const corpora = [{ name: words.corpora, extensions: ['isnad'] }]
  const open = async (kind: Handle['kind'], options: OpenDialogOptions) => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, options)
    return canceled || filePaths.length === 0 ? null : filePaths.map((path) => handles.keep(path, kind))
  }
  const save = async (defaultPath: string): Promise<readonly Handle[] | null> => {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      defaultPath,
      filters: corpora,
      // Windows and macOS ask in any case.
      properties: ['showOverwriteConfirmation'],
    })
    if (canceled || filePath === '') return null
    if (/\.isnad$/iu.test(filePath)) return [handles.keep(filePath, 'corpus')]
    const path = `${filePath}.isnad`
    // Linux adds no ending, so whether that file is to be replaced was not asked.
    return existsSync(path) ? save(path) : [handles.keep(path, 'corpus')]
  }
  const dialogs: Readonly<Record<Pick, () => Promise<readonly Handle[] | null>>> = {
    articles: async () => {
      // The readers are loaded when the first file is picked, not when the program starts.
      const { EXTENSIONS } = await import('../core/importing/index.ts')
      return open('file', {
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: words.articleFiles, extensions: [...EXTENSIONS] },
          { name: words.allFiles, extensions: ['*'] },
        ],
      })
    },
    folder: () => open('folder', { properties: ['openDirectory', 'multiSelections'] }),
    corpus: () => open('corpus', { properties: ['openFile'], filters: corpora }),
    export_folder: () => open('folder', { properties: ['openDirectory', 'createDirectory'] }),
    new_corpus: () => save(`${words.newCorpus}.isnad`),
    copy: () => save(`${words.copyName}.isnad`),
  }
  return dialogs[what]()
}

/** Opens an https address in the system's browser if the user says so. */
export async function openLink(url: string, window: BrowserWindow, words: Words): Promise<void> {
  if (new URL(url).protocol !== 'https:') throw new Error('only https addresses are opened')
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: words.openLink,
    detail: url,
    buttons: [words.open, words.cancel],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  if (response === 0) await shell.openExternal(url)
}
