import type { Messages } from '../messages/index.ts'

const INSTANT = /\d{4}-\d\d-\d\dT[\d:.]+Z/gu
/** Keeps a Latin name together inside Arabic, and the other way round. */
const [ISOLATE, END] = ['\u2068', '\u2069']

/** Who has a corpus, as its lock file says it, for people: with the hour as they write it. */
export function holderName(holder: string, format: Messages['format']): string {
  const dated = holder.replaceAll(INSTANT, (instant) => `${ISOLATE}${format.moment(instant)}${END}`)
  return `${ISOLATE}${dated}${END}`
}
