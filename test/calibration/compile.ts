/*
 * `node test/calibration/compile.ts`: from the marked-up articles beside it to `ar.jsonl` and `en.jsonl`. What the markup
 * is stands in README.md.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseMarkup } from './markup.ts'

const KINDS: Readonly<Record<string, string>> = {
  f: 'furniture',
  s: 'section',
  h: 'headline',
  d: 'dateline',
  b: 'byline',
  c: 'caption',
  g: 'heading',
  p: 'paragraph',
}

const GOLD = { status: 'accepted', origin: 'person:calibration', confidence: null } as const

/** An article of the interchange schema; offsets in code points. */
function compile(id: string, source: string): object {
  const lines = source.trimEnd().split('\n')
  const body = lines.map((line) => line.slice(3)).join('\n')
  const { text, mentions, quotes } = parseMarkup(body)
  const points = Array.from(text)
  const withText = ({ start, end }: { start: number; end: number }) => ({
    start,
    end,
    text: points.slice(start, end).join(''),
  })
  let at = 0
  const blocks = text.split('\n').map((line, index) => {
    const start = at
    const end = at + Array.from(line).length
    at = end + 1
    return { kind: KINDS[lines[index]?.charAt(1) ?? ''] ?? 'paragraph', start, end }
  })
  return {
    schema: 'isnad/article@1',
    id,
    text,
    sha256: createHash('sha256').update(text).digest('hex'),
    offset_unit: 'codepoint',
    language: id.slice(0, 2),
    meta: {},
    blocks,
    mentions: mentions.map((mention, index) =>
      Object.assign(withText(mention), { id: `m${index + 1}`, label: mention.label, entity: null }, GOLD),
    ),
    entities: [],
    quotes: quotes.map(({ content, cue, speaker }, index) =>
      Object.assign(
        {
          id: `q${index + 1}`,
          kind: kindOf(points, content),
          content: content.map(withText),
          cue: cue === null ? null : withText(cue),
          speaker: speaker === null ? null : withText(speaker),
          speaker_entities: [],
        },
        GOLD,
      ),
    ),
  }
}

const MARK = /["“”„«»‹›]/u

/** Marks around every part: direct; marks inside: mixed. */
function kindOf(points: readonly string[], content: readonly { start: number; end: number }[]): string {
  const marked = content.every(
    ({ start, end }) => MARK.test(points[start - 1] ?? '') && /["“”„«»‹›,.،]/u.test(points[end] ?? ''),
  )
  if (marked) return 'direct'
  const words = content.map(({ start, end }) => points.slice(start, end).join('')).join(' ')
  return MARK.test(words) ? 'mixed' : 'indirect'
}

const folder = join(import.meta.dirname, 'articles')
for (const language of ['ar', 'en']) {
  const files = readdirSync(folder).filter((name) => name.startsWith(language))
  const records = files
    .sort()
    .map((file) => compile(file.replace('.txt', ''), readFileSync(join(folder, file), 'utf8')))
  writeFileSync(
    join(import.meta.dirname, `${language}.jsonl`),
    records.map((record) => `${JSON.stringify(record)}\n`).join(''),
  )
}
