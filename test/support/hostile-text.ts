import type { DraftArticle, DraftMention, DraftQuote, Span } from '../../shared/model/index.ts'
import { clean } from '../../shared/text/index.ts'

/** Every character that has made an offset drift somewhere: as a file brings it, before it is cleaned. */
export const HOSTILE_RAW = [
  '😀 قال الرئيس بشّار الأسد: «علامات\u2028الانهيار 👨‍👩‍👧 بدأت»، و«لن تنتهي».\r\n',
  'e\u0301te\u0301 à Paris\0, said “Marie 🇸🇾 Curie”\u0085 to Reuters.\r',
  '\u202bالقـــدس\u202c بالأسد وبسوريا\u200f، \ud800 في \u2067دمشق\u2069\u2029.\n',
  '=SUM(A1) و @الوزير -قال +أ',
].join('')

export const HOSTILE_TEXT = clean(HOSTILE_RAW).text

/** Where a surface stands in the hostile text. */
function hostileSpan(surface: string, from = 0): Span {
  const start = HOSTILE_TEXT.indexOf(surface, from)
  if (start === -1) throw new Error(`${surface} is not in the text`)
  return { start, end: start + surface.length }
}

const accepted = {
  uid: null,
  status: 'accepted',
  origin: 'person:test',
  confidence: null,
  evidence: [],
  note: '',
  flagged: false,
  attributes: {},
  reviewed: null,
} as const

export function mentionOf(surface: string, label: string, entity: number | null = null): DraftMention {
  return { ...accepted, label, ...hostileSpan(surface), entity, value: null }
}

/** An article of the hostile text with nested, overlapping and clitic mentions and a split quote. */
export function hostileDraft(): DraftArticle {
  const quote: DraftQuote = {
    ...accepted,
    kind: 'direct',
    content: [hostileSpan('علامات\u2028الانهيار 👨‍👩‍👧 بدأت'), hostileSpan('لن تنتهي')],
    cue: hostileSpan('قال'),
    speaker: hostileSpan('الرئيس بشّار الأسد'),
    medium: hostileSpan('Reuters'),
    speakerEntities: [0],
    source: 'named',
  }
  const lines = Array.from(HOSTILE_TEXT.matchAll(/[^\n]+/gu))
  return {
    sourceId: null,
    text: HOSTILE_TEXT,
    language: 'ar',
    direction: null,
    status: 'done',
    meta: { title: '=1+1', outlet: 'سانا' },
    tags: [],
    note: '',
    provenance: { source: 'hostile.txt', source_sha256: '', importer: 'test', encoding: 'utf-8', replaced: 2 },
    group: null,
    split: null,
    ext: {},
    blocks: lines.map(({ index, 0: line }) => ({
      kind: 'paragraph',
      start: index,
      end: index + line.length,
      direction: null,
      status: 'accepted',
      origin: 'auto:test',
    })),
    entities: [
      { uid: null, label: 'PER', name: 'بشار الأسد', aliases: ['الأسد'], origin: 'person:test', reference: null },
    ],
    mentions: [
      mentionOf('بشّار الأسد', 'PER', 0),
      { ...mentionOf('بشّار', 'PER'), ...hostileSpan('بشّار') },
      mentionOf('Marie 🇸🇾 Curie', 'PER'),
      mentionOf('القـــدس', 'LOC'),
      // بـ is a clitic; so are و and بـ in the next word.
      { ...mentionOf('بالأسد', 'PER', 0), start: hostileSpan('بالأسد').start + 1 },
      { ...mentionOf('وبسوريا', 'LOC'), start: hostileSpan('وبسوريا').start + 2 },
      mentionOf('دمشق', 'LOC'),
      mentionOf('+أ', 'ORG'),
    ],
    quotes: [quote],
  }
}
