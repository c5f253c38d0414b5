/** Names that people and programs write in place of a tag, in small letters. */
const NAMED: Readonly<Record<string, string>> = {
  arabic: 'ar',
  english: 'en',
  french: 'fr',
  العربية: 'ar',
  عربي: 'ar',
  الانكليزية: 'en',
  الإنجليزية: 'en',
}

/** The tag of BCP 47 that somebody wrote, in its usual form, or the one of a language's name; null where it is neither. */
export function languageTag(written: string): string | null {
  const plain = written.trim().toLowerCase()
  const tag = NAMED[plain] ?? plain.replaceAll('_', '-')
  if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/u.test(tag)) return null
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null
  } catch {
    return null
  }
}
