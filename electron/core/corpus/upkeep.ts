import { setTimeout } from 'node:timers/promises'
import { backupsOf, dropLeftBackups, dropOldBackups, KEPT_BACKUPS, newBackupPath } from './backups.ts'
import type { Head } from './head.ts'

const DAY_MS = 24 * 3600_000
const WEEK_MS = 7 * DAY_MS
/** A large corpus is copied for many seconds, which must not slow the window that is just being drawn. */
const BACKUP_AFTER_MS = 3000
/** How long a corpus that stays open for weeks is left before it is looked whether a day has passed. */
export const LOOK_AGAIN_MS = 3600_000

export interface UpkeepTask {
  readonly path: string
  /** As it was opened. */
  readonly head: Head
  readonly headNow: () => Promise<Head>
  /** Problems in words. Seconds of work for a large corpus, in a thread of its own. */
  readonly quickCheck: () => Promise<readonly string[]>
  readonly markChecked: (at: number) => Promise<void>
  readonly copyTo: (path: string) => Promise<void>
  /** The corpus is closed: what has not begun is left for the next time. */
  readonly closing: AbortSignal
  readonly lookAgainMs: number
}

/**
 * What an opened corpus needs, in the background: a check of the whole file after a crash and once a week, and a backup
 * once a day if anything changed, as long as it is open; what was left of one is removed. A file that is not sound never
 * replaces a backup.
 */
export function upkeep(task: UpkeepTask): {
  /** What is wrong with the file; nothing where it was not looked at. */
  readonly soundness: Promise<readonly string[]>
  readonly ended: Promise<void>
} {
  const tidied = dropLeftBackups(task.path, Date.now()).catch(() => undefined)
  const checked = check(task)
  // Closing stops the threads under it, and the disk may be full: neither is worth more than trying again next time.
  const soundness = checked.then(({ problems }) => problems).catch(() => [])
  const ended = Promise.all([checked, tidied])
    .then(([found]) => keepBackedUp(task, found))
    .catch(() => undefined)
  return { soundness, ended }
}

interface Checked {
  readonly problems: readonly string[]
  /** It was looked at just now. */
  readonly now: boolean
}

async function check({ head, quickCheck, markChecked }: UpkeepTask): Promise<Checked> {
  // A time in the future is of a clock that was wrong.
  const due = !head.closedCleanly || Math.abs(Date.now() - head.checkedAt) > WEEK_MS
  if (!due) return { problems: [], now: false }
  const problems = await quickCheck()
  if (problems.length === 0) await markChecked(Date.now())
  return { problems, now: true }
}

/** Until the corpus is closed. */
async function keepBackedUp(task: UpkeepTask, checked: Checked): Promise<void> {
  if (checked.problems.length > 0) return
  // A disk that is full now may not be so later.
  await backUp(task, task.head, checked.now).catch(() => undefined)
  for (;;) {
    await setTimeout(task.lookAgainMs, undefined, { signal: task.closing, ref: false })
    await backUp(task, await task.headNow(), false).catch(() => undefined)
  }
}

/** @param isChecked the file was found sound just now */
async function backUp(
  { path, quickCheck, copyTo, closing }: UpkeepTask,
  head: Head,
  isChecked: boolean,
): Promise<void> {
  const backups = await backupsOf(path, head.uid)
  const last = Math.max(0, ...backups.map(({ at }) => Date.parse(at)).filter((at) => at <= Date.now()))
  const changed = head.lastWriteAt > last
  if (!changed || Date.now() - last < DAY_MS) return
  await setTimeout(BACKUP_AFTER_MS, undefined, { signal: closing })
  const replacesOne = backups.length >= KEPT_BACKUPS
  if (replacesOne && !isChecked && (await quickCheck()).length > 0) return
  // Whole as soon as it has its name: one that is broken off behind that stays.
  await copyTo(await newBackupPath(path))
  await dropOldBackups(path, head.uid)
}
