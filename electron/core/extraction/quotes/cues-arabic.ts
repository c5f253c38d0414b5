import { keyOf } from '../reading/key.ts'
import { readings } from '../reading/clitics.ts'
import type { Token } from '../reading/tokens.ts'
import { CUE_VERBS_AR } from '../tables/cues-ar.ts'

export type CueKind = 'say' | 'act' | 'tone' | 'name'

/** A form of a verb of saying. */
export interface Cue {
  readonly lemma: string
  readonly kind: CueKind
  readonly form: 'verb' | 'participle'
  readonly present: boolean
  readonly gender: 'm' | 'f' | null
  readonly number: 'one' | 'two' | 'many' | null
  /** Keys of the prepositions that may lead to the content. */
  readonly prepositions: readonly string[]
}

const FORMS = new Map<string, Cue>()
for (const line of CUE_VERBS_AR.trim().split('\n')) addVerb(line.split(' '))

function addVerb([
  past = '',
  pastHer = '',
  present = '',
  participle = '-',
  kind = 'say',
  ...prepositions
]: readonly string[]): void {
  const base = { lemma: past === '-' ? participle : past, kind: kind as CueKind, prepositions: prepositions.map(keyOf) }
  const add: Add = (form, rest, isPresent = false) => {
    const key = keyOf(form)
    if (!FORMS.has(key)) FORMS.set(key, { ...base, ...rest, present: isPresent })
  }
  if (past !== '-') addForms(past, pastHer, present, kind === 'act', add)
  if (participle === '-') return
  // Defective participles keep their ي before an ending.
  add(`${participle}ا`, { form: 'participle', gender: 'm', number: 'one' })
  add(`${participle}ة`, { form: 'participle', gender: 'f', number: 'one' })
  add(`${participle.replace(/ي$/u, '')}ين`, { form: 'participle', gender: null, number: 'many' })
}

type Add = (form: string, rest: Pick<Cue, 'form' | 'gender' | 'number'>, isPresent?: boolean) => void

function addForms(past: string, pastHer: string, present: string, isAct: boolean, add: Add): void {
  add(past, { form: 'verb', gender: 'm', number: 'one' })
  add(pastHer, { form: 'verb', gender: 'f', number: 'one' })
  add(`${past.replace(/[ىا]$/u, 'ي')}ا`, { form: 'verb', gender: 'm', number: 'two' })
  add(`${pastHer}ا`, { form: 'verb', gender: 'f', number: 'two' })
  add(`${pastHer.slice(0, -1)}وا`, { form: 'verb', gender: 'm', number: 'many' })
  const stem = present.slice(1)
  const many = `${stem.replace(/[ىيو]$/u, '')}ون`
  add(present, { form: 'verb', gender: 'm', number: 'one' }, true)
  add(`ت${stem}`, { form: 'verb', gender: 'f', number: 'one' }, true)
  add(`ي${many}`, { form: 'verb', gender: 'm', number: 'many' }, true)
  add(`ي${stem.replace(/ى$/u, 'ي')}ان`, { form: 'verb', gender: 'm', number: 'two' }, true)
  if (!isAct) add(`ت${stem.replace(/ى$/u, 'ي')}ان`, { form: 'verb', gender: 'f', number: 'two' }, true)
}

/** Nouns or prepositions far more often than verbs: «بين», «كتب», «رد». */
const OFTEN_NOUNS = new Set(
  'بين كتب رد عبر ذكر علق تابع حذر امل وعد عقب مصر زاد هاتفا وصف نشر نعت قدر مدين يعد تعد متحدثه متهمين متهمه كاتبا كاتبه متحدثين منذر مبين معلقه معلقين محذر لافته كاتبين مذكره مذكرين مضي ظن مسمي مسميا خاتما بينت شهد شهدت يشهد تشهد سجل ابان ابانت امر حمل يحمل تحمل يبلغ تبلغ ابرز'
    .split(' ')
    .map(keyOf),
)

/** The cue a whole key is, without clitics. Words that are far more often nouns do not count. */
export function cueWord(key: string): Cue | null {
  return OFTEN_NOUNS.has(key) ? null : (FORMS.get(key) ?? null)
}

/** A cue where it stands. */
export interface FoundCue {
  readonly cue: Cue
  /** Letters of the key that are و, ف, س. */
  readonly stripped: number
  /** Letters of the key that belong to it; fewer than all where an object pronoun is attached: وصفه. */
  readonly letters: number
  /** Might well be a noun: needs its content right beside it. */
  readonly doubtful: boolean
}

/** «ردا على سؤال» and the like: nouns in the accusative, no dual verbs. */
const NEVER = new Set([
  'ردا',
  'عقبا',
  'وعدا',
  'علما',
  'ذكرا',
  'مرا',
  'قدرا',
  'عبرا',
  'مصرا',
  'بينا',
  'بينها',
  'بينهم',
  'بينهما',
  'بينه',
  'عبره',
  'عبرها',
  'كتبه',
  'كتبها',
  'ردها',
  'رده',
  'وعده',
  'وعدها',
  'قدره',
  'امله',
  'املها',
  'عقبها',
  'ذكره',
  'ذكرها',
  'تابعه',
  'تابعها',
  'علقه',
  'مصره',
  'مقره',
  'مقرا',
  'مقر',
  'تعده',
  'يعده',
  // «مدينة» is a city, not a woman who condemns.
  'مدينه',
  'امرا',
  'امره',
  'امرها',
  'امرهم',
  'حملا',
  'حمله',
  'حملها',
  'حملهم',
  'سجلا',
  'سجله',
  'سجلها',
  'عدا',
  'عده',
])

const ENDS_IN_PRONOUN = new Set(['ه', 'ا', 'م', 'ن', 'ي'])
const PRONOUNS = /(ه|ها|هم|هما|هن)$/u
/** أخبرنا, أبلغتني */
const TOLD_US = /(?<=^(?:اخبر|ابلغ|طمان)ت?)(نا|ني)$/u

/** The verb of saying at a token, behind و, ف, س and before an attached object. */
export function cueAt(token: Token | undefined): FoundCue | null {
  if (token?.kind !== 'word' || token.key.length < 2) return null
  const cue = cueIn(token)
  // Asked last: most words are none.
  if (cue === null || isOpinion(token) || isHope(token) || isCalled(token) || isDuring(token) || isCommander(token))
    return null
  return PROMISES.has(cue.cue.lemma) ? regards(token, cue) : cue
}

function cueIn({ key, text }: Token): FoundCue | null {
  const plain = found(key, 0)
  if (plain !== null) return plain
  const first = key.charCodeAt(0)
  const conjunction = first === WAW || first === FA
  if (conjunction)
    for (const { stripped, key: rest } of readings(key)) {
      if (stripped !== 1) continue
      const cue = found(rest, 1)
      if (cue !== null) return cue
    }
  if (!conjunction && first !== SIN) return null
  // وحث, وردّ: too short to be read with a clitic elsewhere.
  if (conjunction && key.length === 3) {
    const short = found(key.slice(1), 1)
    // وردّ: with its shadda it is no ورد.
    const verb = short?.doubtful === false || text.includes('\u0651')
    if (short !== null && verb && short.cue.form === 'verb') return { ...short, doubtful: false }
  }
  const future = /^([وف]?س)([يت].{2,})$/u.exec(key)
  if (future === null) return null
  const later = found(future[2] ?? '', future[1]?.length ?? 1)
  return later?.cue.present === true ? later : null
}

const [WAW, FA, SIN] = [0x648, 0x641, 0x633]

const PROMISES = new Set(['وعد', 'عد'])

/** عدّ, وعدّت: with its shadda it is no وعد, and without it no عدّ. */
function regards(token: Token, cue: FoundCue): FoundCue | null {
  const [, conjunction] = /^([وف]?)عدت?$/u.exec(token.key) ?? []
  if (conjunction === undefined) return cue
  if (token.text.includes('\u0651')) return found(token.key.slice(conjunction.length), conjunction.length)
  return cue.cue.lemma === 'عد' ? null : cue
}

/** «إبان الحرب»: a preposition; «أبان» says. */
function isDuring({ key, text }: Token): boolean {
  return key.includes('ابان') && !text.includes('أ')
}

/** «آمر اللواء»: who commands it; «أمر» orders. */
function isCommander({ text }: Token): boolean {
  return /^[وف]?آمر/u.test(text)
}

function found(key: string, stripped: number): FoundCue | null {
  if (NEVER.has(key)) return null
  const whole = FORMS.get(key)
  if (whole !== undefined) return { cue: whole, stripped, letters: key.length, doubtful: OFTEN_NOUNS.has(key) }
  if (!ENDS_IN_PRONOUN.has(key.charAt(key.length - 1))) return null
  const pronoun = PRONOUNS.exec(key) ?? TOLD_US.exec(key)
  if (pronoun === null) return null
  const stem = key.slice(0, -pronoun[0].length)
  const cue = FORMS.get(stem) ?? FORMS.get(stem.replace(/ا$/u, 'ي')) ?? FORMS.get(`${stem}ا`.replace(/اا$/u, 'ا'))
  if (
    cue === undefined ||
    cue.form === 'participle' ||
    stem.length < 2 ||
    (OFTEN_NOUNS.has(stem) && cue.kind !== 'name')
  )
    return null
  return { cue, stripped, letters: stem.length, doubtful: cue.kind !== 'name' }
}

/** «أملاً في»: in the hope of; «آملاً أن» hopes. */
function isHope(token: Token): boolean {
  return token.key === 'املا' && !token.text.startsWith('آ')
}

/** «وتدعى سعاد»: how she is called; «يدعي» claims. */
function isCalled(token: Token): boolean {
  return token.text.endsWith('عى') && /^[وف]?[يت]دعي$/u.test(token.key)
}

/** «رأي» is a noun, «روي» a passive; only «رأى» and «روى» say who speaks. */
function isOpinion(token: Token): boolean {
  return /^[وف]?(راي|روي|حكي)$/u.test(token.key) && !token.text.endsWith('ى')
}
