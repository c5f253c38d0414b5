import { isComma, isComplementizer } from '../quotes/arabic-clause.ts'
import { cueWord } from '../quotes/cues-arabic.ts'
import { lengthOf } from '../reading/key.ts'
import type { Token } from '../reading/tokens.ts'
import { CREDITS_AR } from '../tables/titles-ar.ts'
import { cueBefore, isListed } from './arabic-borders.ts'
import { isNisba, roleAt } from './arabic-words.ts'
import { listedAt } from './gazetteer.ts'

/* The office, rank or trade before a person's name. */

/** The word of a title, without what is attached to it. */
export interface Title {
  readonly key: string
  readonly written: string
}

function titleAt(token: Token | undefined): Title | null {
  const key = roleAt(token)
  if (key === null || token === undefined) return null
  return { key, written: token.text.slice(lengthOf(token.text, token.key.length - key.length)) }
}

const HIS_OFFICE = /^[وفل]?(رييس|مدير|مدرب|قايد|زعيم|محامي|متحدث|موسس|نايب|حاكم|مبعوث|سفير)(?:ها|هم|هما|ه)$/u

/** مديرها, متحدثه: an office and whose it is. */
function hisOfficeAt(token: Token | undefined): Title | null {
  const key = HIS_OFFICE.exec(token?.key ?? '')?.[1]
  return key === undefined || token === undefined ? null : { key, written: token.text }
}

/** How a title before a token reads, if one stands there. */
export function titleBefore(tokens: readonly Token[], at: number): Title | null {
  const before = tokens[at - 1]
  const direct = titleAt(before) ?? hisOfficeAt(before)
  if (direct !== null) return direct
  if (before !== undefined && CREDITS_AR.has(before.key)) return { key: before.key, written: before.text }
  if (isComma(before?.key)) return titleApart(tokens, at - 1)
  for (let steps = 0, back = at - 1; steps < 8 && back >= 0; steps += 1, back -= 1) {
    const token = tokens[back]
    // وأفاد الناطق بأن الحكم صدر: what an office-holder says does not name him.
    if (token?.kind !== 'word' || RELATIVES.has(token.key) || isComplementizer(token.key)) return null
    if (steps === 0) {
      const key = token.key.startsWith('و') ? token.key.slice(1) : token.key
      if (!isNisba(key) && listedAt(tokens, back) === null && !key.startsWith('ال') && !isListed(tokens, back))
        return null
      continue
    }
    const title = titleAt(token)
    if (title !== null) return title
    if (cueWord(token.key) !== null) return null
  }
  return null
}

/** وأوضح رئيس الجماعة، X Y، أن: a title whose holder is named between commas. */
function titleApart(tokens: readonly Token[], comma: number): Title | null {
  for (let back = comma - 1; back >= Math.max(0, comma - 4); back -= 1) {
    const token = tokens[back]
    if (token?.kind !== 'word') return null
    const title = titleAt(token)
    if (title !== null) return cueBefore(tokens, back) ? title : null
  }
  return null
}

const RELATIVES = new Set(['الذي', 'التي', 'الذين', 'اللتين', 'اللذين'])

/** The title stands right before, or one adjective away. */
export function isDirectTitle(tokens: readonly Token[], at: number): boolean {
  if (roleAt(tokens[at - 1]) !== null) return true
  return isNisba(tokens[at - 1]?.key ?? '') && roleAt(tokens[at - 2]) !== null
}

/** Why a name with or without a title is one. */
export const evidenceOf = (title: Title | null, shape: string): string =>
  title === null ? shape : `title ${title.written} + name`
