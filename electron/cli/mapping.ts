import { MAPPED } from '../../shared/mapped.ts'
import { Mapping } from '../../shared/mapping.ts'
import { Misuse } from './failure.ts'

/**
 * Which field is what, from `text=body,title=headline`. A field's name may hold `=`; a comma in it is written twice.
 * @throws {Misuse} for what is no such list
 */
export function readMapping(written: string): Mapping {
  const known: readonly string[] = ['text', ...MAPPED]
  const pairs = written
    .replaceAll(',,', '\u0000')
    .split(',')
    .map((pair) => pair.replaceAll('\u0000', ','))
    .map((pair): [string, string] => {
      const [what = ''] = pair.split('=', 1)
      if (!known.includes(what) || pair.length <= what.length + 1)
        throw new Misuse(`--map: “${pair}” is not one of ${known.map((one) => `${one}=FIELD`).join(', ')}`)
      return [what, pair.slice(what.length + 1)]
    })
  const mapping = Mapping.safeParse(Object.fromEntries(pairs))
  if (!mapping.success) throw new Misuse('--map: text=FIELD is missing')
  return mapping.data
}
