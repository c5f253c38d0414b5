export const SCHEME = 'app'
/** Of the page, and of nothing else that is ever shown. */
export const ORIGIN = `${SCHEME}://isnad`
export const PAGE_URL = `${ORIGIN}/`
