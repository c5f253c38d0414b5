import type { Change } from '../../shared/change/index.ts'
import type { Committed } from '../../shared/contract/index.ts'
import type { ArticleId } from '../../shared/model/index.ts'

/** One edit on its way to the disk. */
export interface Edit {
  /** The uid of the corpus that it was made on. */
  readonly corpus: string
  readonly article: ArticleId
  readonly change: Change
  readonly verb: string
}

/** How a try to commit an edit ended. `refused`: it will never go through; `failed`: it may, another time. */
export type Outcome =
  | { readonly type: 'saved'; readonly committed: Committed | null }
  | { readonly type: 'refused'; readonly error: unknown }
  | { readonly type: 'failed'; readonly error: unknown }

export interface SavingEvents {
  /** `committed` is null for an edit that had arrived before, only its answer got lost. */
  saved(edit: Edit, committed: Committed | null): void
  /** The edits that wait are kept; `send` tries again. */
  failed(error: unknown): void
  /** This edit is gone, and with it the later ones of its article, which were made on top of it. */
  refused(edit: Edit, error: unknown): void
}

/** Sends edits one after the other, in the order they were made, and keeps what could not be sent. */
export interface Saving {
  add(edit: Edit): void
  /** Sends what waits, after a failure too. */
  send(): void
  /** Resolves when nothing is on its way; edits may still wait where the last try failed. */
  settled(): Promise<void>
  waiting(): readonly Edit[]
  /** Forgets what waits: it belongs to a corpus that is closed. */
  clear(): void
}

/**
 * @param commit `again`: an earlier try failed and may have reached the disk all the same
 * @param ready resolves when an edit may go out
 */
export function createSaving(
  commit: (edit: Edit, again: boolean) => Promise<Outcome>,
  events: SavingEvents,
  ready: () => Promise<void>,
): Saving {
  let waiting: readonly Edit[] = []
  let sending: Promise<void> | null = null
  let again = false

  /** False where the last try failed. */
  async function sendAll(): Promise<boolean> {
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      const edit = next
      const outcome = await commit(edit, again)
      // Forgotten while it was on its way.
      if (waiting[0] !== edit) continue
      again = outcome.type === 'failed'
      switch (outcome.type) {
        case 'saved':
          waiting = waiting.slice(1)
          events.saved(edit, outcome.committed)
          break
        case 'refused':
          waiting = waiting.filter(({ article }) => article !== edit.article)
          events.refused(edit, outcome.error)
          break
        case 'failed':
          events.failed(outcome.error)
          return false
      }
    }
    return true
  }

  function send(): void {
    sending ??= ready()
      .then(sendAll)
      .then((through) => {
        sending = null
        // Something may have been added after the last look.
        if (through && waiting.length > 0) send()
      })
  }

  async function settled(): Promise<void> {
    if (sending === null) return
    await sending
    await settled()
  }

  return {
    add(edit) {
      waiting = [...waiting, edit]
      send()
    },
    send,
    settled,
    waiting: () => waiting,
    clear() {
      waiting = []
      again = false
    },
  }
}
