import { X } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import type { ArticleFilter } from '../../../shared/contract/index.ts'
import { useMessages } from '../../messages/index.ts'
import type { Messages } from '../../messages/index.ts'
import { useCorpus } from '../use-corpus.ts'
import type { SetFilter } from './set-filter.ts'

interface Chip {
  readonly key: string
  readonly text: string
  readonly remove: () => void
}

export interface FilterChipsProps {
  readonly filter: ArticleFilter
  readonly set: SetFilter
  readonly clear: () => void
}

/** What the list is narrowed to, each condition with a way out of it. The words have a field of their own. */
export function FilterChips({ filter, set, clear }: FilterChipsProps) {
  const messages = useMessages()
  const labels = useCorpus()?.labels ?? []
  const chips = chipsOf(filter, set, messages, (key) => {
    const label = labels.find((one) => one.key === key)
    return (messages.format.language === 'ar' ? label?.nameAr : label?.name) ?? key
  })
  if (chips.length === 0) return null
  const { queue: t } = messages.corpus
  return (
    <div className="filter-chips" role="group" aria-label={t.active(chips.length)}>
      {chips.map(({ key, text, remove }) => (
        <AriaButton key={key} className="filter-chip" aria-label={t.without(text)} onPress={remove}>
          <bdi>{text}</bdi>
          <X aria-hidden size={12} />
        </AriaButton>
      ))}
      {chips.length > 1 && (
        <AriaButton className="filter-chip all" onPress={clear}>
          {t.clear}
        </AriaButton>
      )}
    </div>
  )
}

type Lists = 'status' | 'language' | 'outlet' | 'tag' | 'label' | 'speaker' | 'mentioned'

function chipsOf(
  filter: ArticleFilter,
  set: SetFilter,
  { corpus, format }: Messages,
  labelName: (key: string) => string,
): Chip[] {
  const { queue: t } = corpus
  const languages = new Intl.DisplayNames(format.tag, { type: 'language' })
  const chips: Chip[] = []
  const list = (key: Lists, name: (value: string) => string) => {
    const values = (filter[key] ?? []) as readonly string[]
    for (const value of values) {
      const rest = values.filter((one) => one !== value) as never
      chips.push({ key: `${key} ${value}`, text: name(value), remove: () => set(key, rest) })
    }
  }
  list('status', (value) => t.statuses[value as keyof typeof t.statuses])
  list('outlet', (value) => value)
  list('tag', (value) => `#${value}`)
  list('label', labelName)
  list('speaker', (value) => t.speakerIs(value))
  list('mentioned', (value) => t.mentionsName(value))
  list('language', (value) => (value === 'und' ? t.unknownLanguage : (languages.of(value) ?? value)))
  if (filter.flagged === true)
    chips.push({ key: 'flagged', text: t.flaggedOnly, remove: () => set('flagged', undefined) })
  if (filter.copiesOf !== undefined)
    chips.push({ key: 'copies', text: t.copiesOf, remove: () => set('copiesOf', undefined) })
  for (const [key, has] of [
    ['speakerPart', t.speakerHas],
    ['mentionedPart', t.mentionedHas],
  ] as const) {
    const part = filter[key]
    if (part !== undefined) chips.push({ key, text: has(part), remove: () => set(key, undefined) })
  }
  for (const key of ['from', 'until'] as const) {
    const day = filter[key]
    if (day !== undefined) chips.push({ key, text: t.days[key](format.date(day)), remove: () => set(key, undefined) })
  }
  return chips
}
