import { ANOTHER_PROGRAM, holderFrom } from '../../shared/holder.ts'
import { writeProtected } from '../../shared/write-protected.ts'
import type { Messages } from '../messages/index.ts'

/** Keeps a Latin name together inside Arabic, and the other way round. */
const [ISOLATE, END] = ['\u2068', '\u2069']

const isolated = (text: string): string => `${ISOLATE}${text}${END}`

/** Why a corpus may only be read, and what to do to write it. */
export function whyReadOnly(holder: string, messages: Messages): string {
  const { window: t } = messages
  const what = writeProtected(holder)
  return what === null ? t.readOnly(holderName(holder, messages)) : t.writeProtected[what]
}

/** The same of a change that was refused. */
export function whyRefused(holder: string, messages: Messages): string {
  const { failed } = messages.window
  const what = writeProtected(holder)
  return what === null ? failed.readOnly(holderName(holder, messages)) : failed.writeProtected
}

/** Who has a corpus, for people: in the words of their language, with the hour as they write it. */
export function holderName(words: string, { window: t, format }: Pick<Messages, 'window' | 'format'>): string {
  const holder = holderFrom(words)
  if (holder === null) return words === ANOTHER_PROGRAM ? t.anotherProgram : isolated(words)
  const { program, pid, host, since } = holder
  return t.holder(isolated(program), `${pid}`, isolated(host), isolated(format.moment(since)))
}
