/*
 * What is beside articles and is none, so that nobody misses it: it is passed over in silence.
 */

/** Settings of brat, which say how it shows a folder. */
const BRAT_SETTINGS: ReadonlySet<string> = new Set([
  'annotation.conf',
  'visual.conf',
  'tools.conf',
  'kb_shortcuts.conf',
  'netagger.conf',
])

/** Hidden files, the lock that Word keeps beside an open document, what systems leave in folders, and what a book says it is. */
export function isPassedOver(name: string): boolean {
  return /^(?:\.|~\$)|^(?:thumbs\.db|desktop\.ini|__macosx|mimetype)$/iu.test(name) || BRAT_SETTINGS.has(name)
}

const PAGE = /\.x?html?$/iu
/** As browsers and Word call the folder with what a saved page is made of: scripts, pictures, advertisements. */
const PARTS = /^(.+)(?:_files|\.files|_fichiers|-Dateien|_archivos|_dosyalar|_ملفات)$/u

/** The pages among these names or paths, without their endings. */
export function pagesIn(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.flatMap((name) => (PAGE.test(name) ? [name.replace(PAGE, '')] : [])))
}

/** Whether a folder with this name or path, or one around it, has the parts of one of these pages. */
export function isOfPage(path: string, pages: ReadonlySet<string>): boolean {
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
    const page = PARTS.exec(path.slice(0, end))?.[1]
    if (page !== undefined && pages.has(page)) return true
  }
  return false
}
