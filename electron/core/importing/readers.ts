/** Extensions that some reader takes, lower case, without the dot; for dialogs. */
export const EXTENSIONS: readonly string[] = ['txt', 'text', 'html', 'htm', 'xhtml']
