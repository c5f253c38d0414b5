import type { Difference, Extracted } from '../../../../shared/contract/index.ts'
import type { Entity, Mention, Quote } from '../../../../shared/model/index.ts'

interface Layers {
  readonly entities: readonly Entity[]
  readonly mentions: readonly Mention[]
  readonly quotes: readonly Quote[]
}

/** UTF-16 units of a quote that are shown. */
const LONGEST = 200
/** More than anybody reads. */
const MOST = 500

type Counts = Pick<Extracted, 'added' | 'removed' | 'changed' | 'same' | 'differences'>

/**
 * What an extraction sees otherwise than the one before, in the order of the text. The same words with another label,
 * kind or speaker are changed. `known`: entities that either may name.
 */
export function differenceOf(before: Layers, after: Layers, known: readonly Entity[], text: string): Counts {
  const [old, fresh] = [seenIn(before, known, text), seenIn(after, known, text)]
  const keys = [...new Set([...old.keys(), ...fresh.keys()])]
  const all = keys.flatMap((key) => {
    const [one, other] = [old.get(key), fresh.get(key)]
    const place = one?.place ?? other?.place
    return place === undefined ? [] : [{ ...place, before: one?.seen ?? null, after: other?.seen ?? null }]
  })
  const differences = all.filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after))
  const added = differences.filter((one) => one.before === null).length
  const removed = differences.filter((one) => one.after === null).length
  return {
    added,
    removed,
    changed: differences.length - added - removed,
    same: all.length - differences.length,
    differences: differences.toSorted((a, b) => a.start - b.start || a.end - b.end).slice(0, MOST),
  }
}

type Place = Pick<Difference, 'type' | 'start' | 'end' | 'text'>
type Seen = NonNullable<Difference['before']>

function seenIn(
  { entities, mentions, quotes }: Layers,
  known: readonly Entity[],
  text: string,
): Map<string, { place: Place; seen: Seen }> {
  const names = new Map([...known, ...entities].map(({ id, name }) => [id, name]))
  const seen = new Map<string, { place: Place; seen: Seen }>()
  for (const { start, end, label } of mentions) {
    const place = { type: 'mention', start, end, text: shortened(text.slice(start, end)) } as const
    seen.set(`mention ${start} ${end}`, { place, seen: { label, speaker: null } })
  }
  for (const { content, kind, speaker, speakerEntities } of quotes) {
    const [start, end] = [content[0]?.start ?? 0, content.at(-1)?.end ?? 0]
    const words = content.map((span) => text.slice(span.start, span.end)).join(' … ')
    const place = { type: 'quote', start, end, text: shortened(words) } as const
    const named = speakerEntities.flatMap((id) => names.get(id) ?? []).join(', ')
    const said = speaker === null ? null : text.slice(speaker.start, speaker.end)
    const key = `quote ${content.map((span) => `${span.start}-${span.end}`).join(' ')}`
    seen.set(key, { place, seen: { label: kind, speaker: named === '' ? said : named } })
  }
  return seen
}

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).toWellFormed()}…`
}
