import type {
  ArticleStatus,
  BlockKind,
  Direction,
  QuoteKind,
  Reviewed,
  Status,
} from '../../../../shared/model/index.ts'

/** An enumeration as small integers: the position in the list, which is part of the file format and only ever grows. */
export interface Code<T extends string> {
  readonly of: (value: T) => number
  readonly value: (code: number) => T
}

function code<T extends string>(...values: T[]): Code<T> {
  const codes = new Map(values.map((value, index) => [value, index]))
  return {
    of(value) {
      const found = codes.get(value)
      if (found === undefined) throw new Error(`no code for ${value}`)
      return found
    },
    value(index) {
      const found = values[index]
      if (found === undefined) throw new Error(`code ${index} is of a newer version`)
      return found
    },
  }
}

export const STATUS = code<Status>('suggested', 'accepted', 'rejected')
export const HOW = code<Reviewed['how']>('one', 'bulk', 'import')
export const ARTICLE_STATUS = code<ArticleStatus>('new', 'in_review', 'done')
export const DIRECTION = code<Direction>('rtl', 'ltr')
export const SPLIT = code<'train' | 'dev' | 'test'>('train', 'dev', 'test')
export const QUOTE_KIND = code<QuoteKind>('direct', 'mixed', 'indirect')
export const SOURCE = code<'named' | 'unnamed'>('named', 'unnamed')
export const BLOCK_KIND = code<BlockKind>(
  'headline',
  'section',
  'dateline',
  'byline',
  'caption',
  'heading',
  'paragraph',
  'furniture',
)
export const SPAN_ROLE = code<'content' | 'cue' | 'speaker' | 'medium'>('content', 'cue', 'speaker', 'medium')
export const RUN_KIND = code<'import' | 'extraction'>('import', 'extraction')
export const CHANGE_KIND = code<'edit' | 'undo' | 'redo'>('edit', 'undo', 'redo')

/**
 * `running`: a run that has not ended. `gone`: undone, and something else was done since. `reverted`: taken back by a
 * later step. `undoing` and `redoing`: begun, and to be finished by the next opening if the program dies.
 */
export const STEP_STATE = code<'applied' | 'undone' | 'gone' | 'reverted' | 'running' | 'undoing' | 'redoing'>(
  'applied',
  'undone',
  'gone',
  'reverted',
  'running',
  'undoing',
  'redoing',
)
