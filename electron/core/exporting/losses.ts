import type { Loss } from '../../../shared/contract/index.ts'
import type { LossReason } from '../../../shared/loss-reason.ts'
import { writeLine } from '../interchange/index.ts'
import type { Sink } from './writer.ts'

/** Each annotation that the format could not hold, one to a line. */
export const LOSS_FILE = 'losses.jsonl'

/** Says what the format cannot hold of an article. */
export function lossIn(article: string): (id: string, reason: LossReason) => Loss {
  return (id, reason) => ({ article, id, reason })
}

/** How many losses there are of each reason. */
export type LossCounts = ReadonlyMap<LossReason, number>

/** Most frequent first. */
export function lossesInOrder(counts: LossCounts): readonly { readonly reason: LossReason; readonly count: number }[] {
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1))
}

export function lossCount(counts: LossCounts): number {
  return counts.values().reduce((sum, count) => sum + count, 0)
}

/** Writes losses as they come and keeps only how many there are of each reason. */
export class LossReport {
  readonly #sink: Sink
  readonly #byReason = new Map<LossReason, number>()

  constructor(sink: Sink) {
    this.#sink = sink
  }

  get counts(): LossCounts {
    return this.#byReason
  }

  /** Without any, makes the file. */
  async add(losses: readonly Loss[]): Promise<void> {
    for (const { reason } of losses) this.#byReason.set(reason, (this.#byReason.get(reason) ?? 0) + 1)
    await this.#sink.append(LOSS_FILE, losses.map(writeLine).join(''))
  }
}
