import { isNisba, roleOf } from '../names/arabic-words.ts'
import { TITLES_EN } from '../tables/people-en.ts'
import { keys } from '../tables/words.ts'
import type { ReadPassage } from './reading.ts'

/** Before a name or an office they say nothing about it. */
export const POLITE = keys(
  'السيد السيدة معالي سعادة فخامة سيادة فضيلة سمو جلالة الأخ الأخت الأستاذ الأستاذة الدكتور الدكتورة المهندس المهندسة الحاج الحاجة',
)

/** The key under which the one holder of an office is kept, whatever it is an office of. */
export const ONLY = (office: string): string => `* ${office}`

/**
 * Who is introduced with which role: الرئيس الإيراني إبراهيم رئيسي gives «الرئيس الإيراني» and «الرئيس» to him. The first
 * holder of a role keeps it where a later one would take it with fewer words. Where all that is said of an office is said of
 * one person, that person is there under {@link ONLY}, too: a headline's «وزير الري السوري» is whoever is a minister below.
 */
export function findRoles(
  passages: readonly ReadPassage[],
  of: readonly (readonly (number | null)[])[],
): Map<string, number> {
  const roles = new Map<string, number>()
  const several = new Set<string>()
  const only = (office: string, entity: number): void => {
    const key = ONLY(office)
    if ((roles.get(key) ?? entity) !== entity) several.add(key)
    roles.set(key, entity)
  }
  for (const [index, passage] of passages.entries())
    for (const [at, name] of passage.names.entries()) {
      const entity = of[index]?.[at]
      if (name.label !== 'PER' || entity === null || entity === undefined) continue
      const { tokens } = passage
      if (passage.script === 'en') {
        englishRole(passage, name.from, entity, roles)
        continue
      }
      let from = name.from
      for (let back = name.from - 1; back >= Math.max(0, name.from - 8); back -= 1) {
        const token = tokens[back]
        if (['،', ','].includes(token?.key ?? '') && name.from - back <= 3) continue
        if (token?.kind !== 'word') break
        const key = bare(token.key)
        // الأمين العام الأخ محمد العلمي
        if (back === name.from - 1 && POLITE.has(key)) continue
        if (roleOf(key) !== null) {
          from = back
          // وزير الفلاحة, مستشار الرئيس: an office before it is whose holder is named.
          const whose = bare(tokens[back - 1]?.key ?? '')
          if (
            key.startsWith('ال')
              ? whose.startsWith('ال') || roleOf(whose) === null
              : !/^(نايب|وكيل|مساعد)$/u.test(whose)
          )
            break
        }
      }
      if (from < name.from) only(officeOf(tokens[from]?.key ?? ''), entity)
      if (from < name.from)
        give(
          roles,
          tokens.slice(from, name.from).flatMap((token) => (POLITE.has(token.key) ? [] : [token.key])),
          entity,
        )
      // سيب بلاتر رئيس الفيفا; X، المتحدثة باسم Y.
      let after = name.to
      if (['،', ','].includes(tokens[after]?.key ?? '')) after += 1
      const key = tokens[after]?.key ?? ''
      if (roleOf(key) !== null && tokens[after]?.kind === 'word') {
        only(officeOf(key), entity)
        const phrase = [key]
        for (
          let next = after + 1;
          next < after + 5 &&
          tokens[next]?.kind === 'word' &&
          (tokens[next]?.key.startsWith('ال') === true || passage.nameAt[next] !== undefined);
          next += 1
        )
          phrase.push(tokens[next]?.key ?? '')
        give(roles, phrase, entity)
      }
    }
  for (const key of several) roles.delete(key)
  return roles
}

/** والوزير, محاميه, وزيرة: the office without what is attached to it. */
export function officeOf(key: string): string {
  return bare(key)
    .replace(/^[وف](?=.{3})/u, (letter) => (roleOf(key) === null ? '' : letter))
    .replace(/^ال/u, '')
    .replace(/(?<=.{3})(?:ها|هم|ه)$/u, '')
}

const bare = (key: string): string =>
  /^[ول]/u.test(key) && roleOf(key) === null && roleOf(key.slice(1)) !== null ? key.slice(1) : key

function give(roles: Map<string, number>, phrase: readonly string[], entity: number): void {
  const words = [bare(phrase[0] ?? ''), ...phrase.slice(1)]
  const set = (key: string): void => {
    if (key !== '' && !roles.has(key)) roles.set(key, entity)
  }
  set(words.join(' '))
  const head = words[0] ?? ''
  const definite = head.startsWith('ال') ? head : `ال${head}`
  set(definite)
  // وزير الخارجية الفرنسي -> الوزير الفرنسي.
  const nation = words.findLast((word) => isNisba(word))
  if (nation !== undefined && nation !== head) set(`${definite} ${nation}`)
}

/** «The environment minister, Martin Ashdown»; «Governor Elaine Marchetti»; «Joyce Pickering, the leader of …». */
function englishRole(passage: ReadPassage, from: number, entity: number, roles: Map<string, number>): void {
  const { tokens, nameAt } = passage
  const set = (key: string): void => {
    if (TITLES_EN.has(key) && !roles.has(key)) roles.set(key, entity)
  }
  const comma = tokens[from - 1]?.key === ','
  set(tokens[comma ? from - 2 : from - 1]?.key ?? '')
  // The judge, Mrs Justice Carter: behind her titles, the noun before the comma.
  let title = from - 1
  while (title > from - 4 && (TITLES_EN.has(tokens[title]?.key ?? '') || tokens[title]?.key === '.')) title -= 1
  if (tokens[title]?.key === ',' && title < from - 1) set(tokens[title - 1]?.key ?? '')
  const after = nameAt[from]?.to ?? from + 1
  for (let at = after + 1; tokens[after]?.key === ',' && at < after + 6; at += 1) {
    const key = tokens[at]?.key ?? ''
    if (tokens[at]?.kind !== 'word' || ['who', 'which', 'said', 'told'].includes(key)) break
    set(key)
  }
}
