import { writeProtected } from '../../shared/write-protected.ts'
import type { Messages } from '../messages/index.ts'

const INSTANT = /\d{4}-\d\d-\d\dT[\d:.]+Z/gu
/** Keeps a Latin name together inside Arabic, and the other way round. */
const [ISOLATE, END] = ['\u2068', '\u2069']

/** Why a corpus may only be read, and what to do to write it. */
export function whyReadOnly(holder: string, { window: t, format }: Messages): string {
  const what = writeProtected(holder)
  return what === null ? t.readOnly(holderName(holder, format)) : t.writeProtected[what]
}

/** The same of a change that was refused. */
export function whyRefused(holder: string, { window: t, format }: Messages): string {
  const what = writeProtected(holder)
  return what === null ? t.failed.readOnly(holderName(holder, format)) : t.failed.writeProtected
}

/** Who has a corpus, as its lock file says it, for people: with the hour as they write it. */
export function holderName(holder: string, format: Messages['format']): string {
  const dated = holder.replaceAll(INSTANT, (instant) => `${ISOLATE}${format.moment(instant)}${END}`)
  return `${ISOLATE}${dated}${END}`
}
