import type { English } from './format.ts'

/** The window around the work: panes, status line, connection, failures. */
export const windowEn = (f: English) => ({
  appName: 'Isnad',
  about: {
    title: 'About Isnad',
    body: 'Who said what, in the news: an annotation workbench that works offline. Nothing leaves this computer. MIT licence; the models that find names come under the licences below.',
  },
  cancel: 'Cancel',
  close: 'Close',
  dismiss: 'Dismiss',
  clear: (field: string) => `Clear: ${field}`,
  stop: 'Stop',
  tryAgain: 'Try again',
  commands: 'Commands',
  panes: { queue: 'Queue', article: 'Article', inspector: 'Inspector' },
  resize: { queue: 'Width of the queue', inspector: 'Width of the inspector' },
  views: 'Views',
  view: { review: 'Review', search: 'Search', identities: 'Names', insights: 'Insights' },
  notices: 'Notices',
  broken: {
    title: 'This part of Isnad broke',
    body: 'What was shown as saved is on disk. Loading the page again usually helps; if it breaks again, the words below help whoever mends it.',
    reload: 'Load again',
  },
  working: (title: string, done: number, total: number | null) =>
    total === null ? `${title}: ${f.number(done)}` : `${title}: ${f.number(done)} of ${f.number(total)}`,
  status: {
    allSaved: 'Everything is saved',
    saved: (time: string, person: string) => (person === '' ? `Saved at ${time}` : `Saved at ${time} by ${person}`),
    saving: 'Saving…',
    failed: 'Not saved yet. Your last changes are kept here.',
    readOnly: 'Read only',
    /** Work of the machine, as the history names it. */
    runs: { 'imports.run': 'add articles', 'extraction.run': 'extract again' },
    undoBefore: 'Undo what came before',
    undo: (what: string, count: number) => (count > 1 ? `Undo: ${what} (${f.number(count)})` : `Undo: ${what}`),
  },
  dropTitle: 'Drop to add to the corpus',
  dropBody: 'Text files, saved web pages, whole folders; or a corpus to open it',
  dropAddress:
    'Isnad fetches nothing. Open the page in a browser, then save it and drop the file, or paste its article.',
  uploading: 'Handing over files',
  offlineTitle: 'Isnad does not answer.',
  offlineBody:
    'What was shown as saved is on disk. Trying to reach it again; if this stays, start Isnad once more and open the address that it tells.',
  holder: (program: string, pid: string, host: string, since: string) =>
    `${program} (process ${pid} on ${host}, since ${since})`,
  anotherProgram: 'another program',
  readOnly: (holder: string) =>
    `Read only: this corpus is open in ${holder}. Close it there and open it here again to make changes.`,
  writeProtected: {
    file: 'Read only: the file of this corpus is write-protected. Save a copy elsewhere and open that, or change what may be done with the file and open it again, to make changes.',
    folder:
      'Read only: nothing may be written to the folder of this corpus. Save a copy elsewhere and open that, or change what may be done there and open it again, to make changes.',
  },
  failed: {
    title: 'That did not work',
    bug: 'Isnad made a mistake. What was shown as saved is safe.',
    report: (id: string) => `Report ${id}`,
    copyReport: 'Copy',
    connection: 'Isnad does not answer. What was shown as saved is on disk; try again in a moment.',
    input: 'Isnad did not understand what this page asked of it. Nothing was changed.',
    notFound: 'It is not there any more. It may have been moved or deleted; choose it again.',
    noCorpus: 'No corpus is open. Open one first.',
    readOnly: (holder: string) => `The corpus is open in ${holder}. Nothing was changed here; close it there first.`,
    writeProtected: 'The corpus is write-protected. Nothing was changed; save a copy elsewhere and open that.',
    conflict:
      'This was changed elsewhere meanwhile, so nothing was overwritten. Look at it as it is now and decide again.',
    invalidChange: 'This change would leave the article wrong, so it was not made.',
    nothingToUndo: 'There is nothing to undo.',
    nothingToRedo: 'There is nothing to do again.',
    storage: (detail: string) =>
      `The disk refused (${detail}). What was shown as saved is safe. Make room or check the disk, then try again.`,
    moved:
      'The file of the corpus is not where it was opened, so nothing more is saved. Put it back under its name, then try again.',
    unsupported: 'This is not possible here. In the desktop app it is.',
    noLearning: 'This file is nothing that Isnad has learned. It is saved in Insights, as NAME.learning.json.',
    upload: (name: string) => `“${name}” could not be handed over. Nothing of it was added; try again.`,
  },
})
