import type { Script } from './passage.ts'

const ARABIC_LETTERS = /[\u0621-\u064a\u0671-\u06d3]/gu
const LATIN_LETTERS = /[A-Za-z\u00c0-\u024f]/gu
/** Greek, Cyrillic, Armenian, Hebrew, the scripts of India and South-East Asia, Chinese, Japanese, Korean. */
const OTHER_LETTERS =
  /[\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Thai}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu
/** Enough to know a text by. */
const SAMPLE = 20_000

/** The commonest function words, by which languages of one script are told apart. Written for this project. */
const FUNCTION_WORDS: Readonly<Record<string, readonly string[]>> = {
  ar: ['في', 'من', 'على', 'أن', 'إلى', 'عن', 'التي', 'الذي', 'مع', 'هذا', 'قال', 'كان', 'بعد', 'إن'],
  fa: ['در', 'به', 'از', 'که', 'این', 'است', 'را', 'با', 'برای', 'آن', 'های', 'شد'],
  ur: ['کے', 'میں', 'کی', 'ہے', 'اور', 'سے', 'کا', 'کو', 'نے', 'ہیں', 'پر'],
  en: ['the', 'of', 'and', 'to', 'in', 'that', 'is', 'was', 'for', 'said', 'with', 'on', 'as', 'by'],
  fr: ['le', 'la', 'les', 'des', 'et', 'une', 'est', 'que', 'dans', 'pour', 'qui', 'du', 'sur'],
  de: ['der', 'die', 'und', 'das', 'ist', 'von', 'den', 'mit', 'nicht', 'ein', 'eine', 'auf'],
  es: ['el', 'los', 'las', 'que', 'una', 'del', 'por', 'con', 'para', 'se', 'como', 'más'],
  tr: ['ve', 'bir', 'bu', 'için', 'ile', 'olarak', 'da', 'de', 'çok', 'olan'],
  it: ['il', 'che', 'di', 'della', 'per', 'una', 'sono', 'con', 'non', 'gli'],
}
const BY_SCRIPT: Readonly<Record<string, readonly string[]>> = {
  arabic: ['ar', 'fa', 'ur'],
  latin: ['en', 'fr', 'de', 'es', 'tr', 'it'],
}

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0

/** BCP 47 language of a text by its script and function words; `und` where neither says. */
export function findLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE)
  const arabic = count(sample, ARABIC_LETTERS)
  const latin = count(sample, LATIN_LETTERS)
  if (arabic + latin === 0 || count(sample, OTHER_LETTERS) > arabic + latin) return 'und'
  const script = arabic >= latin ? 'arabic' : 'latin'
  const seen = new Map<string, number>()
  for (const word of sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []) seen.set(word, (seen.get(word) ?? 0) + 1)
  let best = 'und'
  let most = 0
  for (const language of BY_SCRIPT[script] ?? []) {
    const score = (FUNCTION_WORDS[language] ?? []).reduce((sum, word) => sum + (seen.get(word) ?? 0), 0)
    if (score > most) {
      best = language
      most = score
    }
  }
  // A few words of Arabic letters without any function word: Arabic by far the likeliest.
  return best === 'und' && script === 'arabic' ? 'ar' : best
}

/** Which tables a stretch of text is read with: its own script decides, then the article's language. */
export function scriptOf(text: string, language: string): Script {
  const arabic = count(text.slice(0, 500), ARABIC_LETTERS)
  const latin = count(text.slice(0, 500), LATIN_LETTERS)
  if (arabic > latin) return language.startsWith('ar') || !/^(fa|ur)/u.test(language) ? 'ar' : 'other'
  return latin > 0 && (language.startsWith('en') || language.startsWith('ar') || language === 'und') ? 'en' : 'other'
}
