import { CLAUSE_ENDS_AR, COMPLEMENTIZERS_AR, HARD_ENDS_AR } from '../tables/cues-ar.ts'
import { isEmoji } from '../reading/tokens.ts'
import type { Token } from '../reading/tokens.ts'
import { keys } from '../tables/words.ts'
import { cueAt } from './cues-arabic.ts'
import { sentenceOf } from './reading.ts'
import type { ReadPassage } from './reading.ts'

const COMPLEMENTIZERS = keys(COMPLEMENTIZERS_AR)
const CLAUSE_ENDS = keys(CLAUSE_ENDS_AR)
const HARD_ENDS = keys(HARD_ENDS_AR)
const COMMAS = new Set(['،', ',', '؛', ';'])

export const isComma = (key: string | undefined): boolean => key !== undefined && COMMAS.has(key)

/** أن, إن, بأن, and with pronouns; وأن joins a second clause. */
export function isComplementizer(key: string | undefined): boolean {
  return key !== undefined && COMPLEMENTIZERS.has(key)
}

const CONVEYED = keys('نقل نقلت نقلوا ناقلا ناقلة ينقل تنقل')

/** نقلت, وتنقل: what follows عن says whose words are passed on. */
export const isConveyed = (key: string): boolean => CONVEYED.has(key) || CONVEYED.has(key.replace(/^[وف]/u, ''))

/** Where a reported clause that begins at a token ends: before a new cue, a contrast or the sentence's end. `gender`: of the verb that reports it. */
export function clauseEnd(passage: ReadPassage, from: number, gender: 'm' | 'f' | null = null): number {
  const { tokens } = passage
  const limit = sentenceOf(passage, from).to
  let depth = 0
  for (let at = from; at < limit; at += 1) {
    const token = tokens[at]
    const quotation = passage.opening.get(at)
    if (quotation !== undefined && quotation.close > at && quotation.close < limit) {
      at = quotation.unclosed ? Math.max(at, quotation.close - 1) : quotation.close
      continue
    }
    if (token?.key === '(') depth += 1
    if (token?.key === ')') {
      if (depth === 0) return at
      depth -= 1
    }
    if (depth > 0 || token === undefined) continue
    if (isComma(token.key)) {
      if (endsAfterComma(passage, at + 1, gender)) return at
    } else if (token.kind === 'word' && at > from + 1) {
      if (HARD_ENDS.has(token.key) || (token.key === 'في' && tokens[at + 1]?.key === 'حين')) return at
      if (newCue(passage, at)) return at
      if (token.key === 'بحسب') return at
    }
  }
  return trimEnd(passage, from, limit)
}

/** Without the marks a sentence ends with. */
function trimEnd({ tokens }: ReadPassage, from: number, to: number): number {
  let end = to
  while (end > from && endsSentence(tokens[end - 1])) end -= 1
  return end
}

const endsSentence = (token: Token | undefined): boolean =>
  token?.kind === 'mark' && !['"', '»', '”', ')', '%', '›'].includes(token.key) && !isEmoji(token)

function endsAfterComma(passage: ReadPassage, at: number, gender: 'm' | 'f' | null): boolean {
  const token = passage.tokens[at]
  if (token?.kind !== 'word') return false
  const { key } = token
  if (CLAUSE_ENDS.has(key)) return key !== 'قبل' && key !== 'بعد' ? true : passage.tokens[at + 1]?.key === 'ان'
  const next = passage.tokens[at + 1]?.key ?? ''
  if (key === 'في' && ['حين', 'الوقت', 'اشاره', 'وقت'].includes(next)) return true
  if (key === 'من' && ['دون', 'جهته', 'جانبه', 'جهتها', 'جانبها'].includes(next)) return true
  if (key === 'علي' && (next === 'حد' || next === 'الرغم')) return true
  if (key === 'بالاشاره' || key === 'رغم' || (key === 'وهو' && next === 'ما')) return true
  if (key === 'الامر' && next === 'الذي') return true
  // «…، لكن مسؤولا نفى أن»: the contrast is somebody else's.
  if (key === 'لكن' && hasCue(passage, at + 1, 14)) return true
  if (key === 'كما' && cueAt(passage.tokens[at + 1]) !== null) return true
  // «، وتنقل عن أحد السكان قوله»
  if (passesOn(passage, at)) return true
  const cue = cueAt(token)
  if (cue === null || (cue.doubtful && !hasStarter(passage, at + 1, 4))) return false
  if (cue.cue.form === 'participle') {
    // «ذكرت وكالة أن رئيسي اتصل …، مبينا أن»: the participle belongs to the one who is reported about.
    const other =
      gender !== null &&
      cue.cue.gender !== null &&
      cue.cue.number === 'one' &&
      cue.cue.gender !== gender &&
      cue.stripped === 0
    return !other
  }
  return hasStarter(passage, at + 1, 16) || insists(passage, at)
}

/** «، وشدد على معاملة القرى بالتساوي»: what is insisted on is said, too. */
function insists(passage: ReadPassage, at: number): boolean {
  const cue = cueAt(passage.tokens[at])
  return (
    cue?.cue.prepositions.includes('علي') === true && cue.cue.kind === 'say' && passage.tokens[at + 1]?.key === 'علي'
  )
}

/** وتنقل عن: what somebody else is said to have said. */
function passesOn(passage: ReadPassage, at: number): boolean {
  return (
    isConveyed(passage.tokens[at]?.key ?? '') && passage.tokens.slice(at + 1, at + 5).some(({ key }) => key === 'عن')
  )
}

/** A conjunction and a verb of saying with its own content: وقال إن, وأشار إلى أن. */
function newCue(passage: ReadPassage, at: number): boolean {
  const token = passage.tokens[at]
  const cue = cueAt(token)
  if (cue === null)
    return token?.key === 'كما' && cueAt(passage.tokens[at + 1]) !== null && hasStarter(passage, at + 2, 4)
  if (cue.stripped === 0 || cue.doubtful || token?.key.startsWith('و') !== true) return false
  return hasStarter(passage, at + 1, cue.cue.form === 'participle' ? 5 : 6)
}

/** A verb of saying with its own content within so many tokens of the same sentence. */
function hasCue(passage: ReadPassage, from: number, reach: number): boolean {
  for (let at = from; at < from + reach; at += 1) {
    const token = passage.tokens[at]
    if (token === undefined || ['.', '؟', '!', '،'].includes(token.key)) return false
    const cue = cueAt(token)
    if (cue !== null && !cue.doubtful && cue.cue.form === 'verb') return hasStarter(passage, at + 1, 6)
  }
  return false
}

/** Whether أن, a colon or a quotation comes within so many tokens of the same sentence. */
function hasStarter(passage: ReadPassage, from: number, reach: number): boolean {
  for (let at = from; at < from + reach && at < passage.tokens.length; at += 1) {
    const token = passage.tokens[at]
    if (token === undefined || ['.', '؟', '!'].includes(token.key)) return false
    if (token.key === ':' || isComplementizer(token.key)) return true
    if (passage.opening.has(at) && !passage.nameQuotes.has(at)) return true
  }
  return false
}
