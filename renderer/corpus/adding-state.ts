import type { ImportEvent, ImportSources } from '../../shared/contract/index.ts'
import { isOfKept } from '../../shared/import-problem.ts'
import type { ImportProblem } from '../../shared/import-problem.ts'
import type { ArticleId } from '../../shared/model/index.ts'

export interface Failure {
  readonly id: number
  readonly name: string
  readonly problem: ImportProblem
}

export interface Skipped {
  readonly id: number
  readonly name: string
}

export interface Duplicate {
  readonly id: number
  readonly name: string
  readonly article: ArticleId
}

/** A broken folder of thousands says the same thousands of times. */
export const LISTED = 500

/** The adding of articles that runs, or the last one. */
export interface Adding {
  readonly state: 'idle' | 'running' | 'done' | 'stopped' | 'broken'
  readonly done: number
  /** Of these those of what was added before, in the same account. */
  readonly earlier: number
  readonly total: number | null
  /** The file that was read last. */
  readonly current: string
  readonly added: number
  readonly first: ArticleId | null
  readonly failed: number
  /** The first `LISTED` of them. */
  readonly failures: readonly Failure[]
  /** Parts that were left out of articles that were read. */
  readonly left: number
  /** The first `LISTED` of them. */
  readonly leftOut: readonly Failure[]
  readonly known: number
  /** Articles that were there already; the first `LISTED` of them. */
  readonly duplicates: readonly Duplicate[]
  /** Of these those that the files have annotations of, which were not added; known once all is read. */
  readonly annotated: number
  readonly skipped: number
  /** Files of other kinds in folders and archives; the first `LISTED` of them. */
  readonly passedOver: readonly Skipped[]
  /** Files and folders that wait until those before them are added. */
  readonly waiting: number
  /** What was added, to read it again; null where nothing was. */
  readonly files: ImportSources | null
}

export const NOTHING_ADDED: Adding = {
  state: 'idle',
  done: 0,
  earlier: 0,
  total: null,
  current: '',
  added: 0,
  first: null,
  failed: 0,
  failures: [],
  left: 0,
  leftOut: [],
  known: 0,
  duplicates: [],
  annotated: 0,
  skipped: 0,
  passedOver: [],
  waiting: 0,
  files: null,
}

/** One that begins once those before it have ended, and goes on with their account; files that did not arrive are in it. */
export function beginning(before: Adding, files: ImportSources, missing: readonly string[]): Adding {
  const sources = [...(before.files?.sources ?? []), ...files.sources]
  const encodings = { ...before.files?.encodings, ...files.encodings }
  const mappings = { ...before.files?.mappings, ...files.mappings }
  let { failures } = before
  for (const [index, name] of missing.entries())
    failures = listed(failures, { id: before.failed + index, name, problem: { code: 'not_handed_over' } })
  return {
    ...before,
    state: 'running',
    earlier: before.done,
    files: { sources, encodings, mappings },
    failed: before.failed + missing.length,
    failures,
  }
}

/** What is known after one more event. */
export function afterEvent(adding: Adding, event: ImportEvent): Adding {
  switch (event.type) {
    case 'progress':
      return { ...adding, done: adding.earlier + event.done, total: event.total, current: event.current }
    case 'imported':
      return { ...adding, added: adding.added + 1, first: adding.first ?? event.article }
    case 'duplicate': {
      const { name, article } = event
      const { known, duplicates } = adding
      return { ...adding, known: known + 1, duplicates: listed(duplicates, { id: known, name, article }) }
    }
    case 'failed': {
      const { name, problem } = event
      const { failed, failures, left, leftOut } = adding
      if (isOfKept(problem)) return { ...adding, left: left + 1, leftOut: listed(leftOut, { id: left, name, problem }) }
      return { ...adding, failed: failed + 1, failures: listed(failures, { id: failed, name, problem }) }
    }
    case 'skipped': {
      const { skipped, passedOver } = adding
      return { ...adding, skipped: skipped + 1, passedOver: listed(passedOver, { id: skipped, name: event.name }) }
    }
    case 'finished':
      return {
        ...adding,
        state: event.report.stopped ? 'stopped' : 'done',
        first: adding.first ?? event.report.first,
        annotated: adding.annotated + event.report.annotated,
      }
  }
}

function listed<Item>(list: readonly Item[], item: Item): readonly Item[] {
  return list.length < LISTED ? [...list, item] : list
}
