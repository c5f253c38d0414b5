import type { DraftMention, DraftQuote, QuoteKind, Span } from '../../../shared/model/index.ts'

/*
 * What annotation tools have in common: labelled stretches of text, and relations between them. Quotes are made of both,
 * as Isnad's own exports write them: the parts of what was said are labelled QUOTE_DIRECT, QUOTE_MIXED or QUOTE_INDIRECT,
 * and relations lead from the first part to the others and to cue, speaker and medium.
 */

export interface Region {
  readonly id: string
  readonly label: string
  readonly span: Span
  /** Suggested by a machine there; else somebody's work. */
  readonly suggested?: boolean
  readonly confidence?: number | null
}

export interface Relation {
  readonly from: string
  readonly to: string
  readonly type: string
}

export interface Annotated {
  readonly mentions: readonly DraftMention[]
  readonly quotes: readonly DraftQuote[]
  /** Relations that say nothing about who said what. */
  readonly unused: readonly Relation[]
}

/** What a quote is made of beside its content. */
const ROLES = ['cue', 'speaker', 'medium'] as const
type Role = (typeof ROLES)[number]

const KINDS: ReadonlyMap<string, QuoteKind> = new Map([
  ['QUOTE_DIRECT', 'direct'],
  ['QUOTE_MIXED', 'mixed'],
  ['QUOTE_INDIRECT', 'indirect'],
])

/** Of one quote; a file with more is none that people annotated. */
const MOST_PARTS = 1000

/** Names and quotes of regions whose ids differ. Parts of one quote that overlap stay quotes of their own. */
export function fromRegions(regions: readonly Region[], relations: readonly Relation[], origin: string): Annotated {
  const byId = new Map(regions.map((region) => [region.id, region]))
  const parts = new Map<string, Region[]>()
  const roles = new Map<string, Partial<Record<Role, Span>>>()
  /** Ids of regions that are a part of another one's quote. */
  const taken = new Set<string>()
  const unused: Relation[] = []

  const join = ({ from, to, type }: Relation): boolean => {
    const [head, other] = [byId.get(from), byId.get(to)]
    if (head === undefined || other === undefined || head === other || !KINDS.has(head.label)) return false
    if (taken.has(from)) return false
    const role = ROLES.find((name) => name === type && name.toUpperCase() === other.label)
    if (role !== undefined) {
      const known = roles.get(from) ?? {}
      if (known[role] !== undefined) return false
      roles.set(from, { ...known, [role]: other.span })
      taken.add(to)
      return true
    }
    const content = parts.get(from) ?? [head]
    const fits =
      content.length < MOST_PARTS &&
      !content.some(({ span }) => span.start < other.span.end && other.span.start < span.end)
    if (type !== 'part' || other.label !== head.label || !fits) return false
    if (taken.has(to) || parts.has(to) || roles.has(to)) return false
    parts.set(from, [...content, other])
    taken.add(to)
    return true
  }
  for (const relation of relations) if (!join(relation)) unused.push(relation)

  const mentions: DraftMention[] = []
  const quotes: DraftQuote[] = []
  for (const region of regions) {
    if (taken.has(region.id)) continue
    const kind = KINDS.get(region.label)
    if (kind === undefined) {
      mentions.push({ ...imported(region, origin), label: region.label, ...region.span, entity: null, value: null })
      continue
    }
    const { cue = null, speaker = null, medium = null } = roles.get(region.id) ?? {}
    const content = (parts.get(region.id) ?? [region]).map(({ span }) => span).sort((a, b) => a.start - b.start)
    quotes.push({ ...imported(region, origin), kind, content, cue, speaker, medium, speakerEntities: [], source: null })
  }
  return { mentions, quotes, unused }
}

/** The review of an annotation that came from a file: somebody accepted it there. */
export function imported({ suggested, confidence }: Pick<Region, 'suggested' | 'confidence'>, origin: string) {
  return {
    uid: null,
    status: suggested === true ? ('suggested' as const) : ('accepted' as const),
    origin,
    confidence: confidence ?? null,
    evidence: [],
    note: '',
    flagged: false,
    attributes: {},
    reviewed: null,
  }
}
