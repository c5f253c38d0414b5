/*
 * `node electron/core/extraction/evaluate.ts [gold files]`: extracts the gold articles and has the referee score them.
 * Needs the project's shared folder beside the repository.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { extract } from './index.ts'
import type { Extraction } from './index.ts'

const shared = fileURLToPath(new URL('../../../../shared', import.meta.url))
const referee = join(shared, 'tools/score.py')
const args = process.argv.slice(2)
const errors = args.find((arg) => arg.startsWith('--errors='))?.slice('--errors='.length)
const named = args.filter((arg) => !arg.startsWith('--'))
const files =
  named.length > 0
    ? named
    : ['seed', 'written-ar', 'wikinews-ar', 'written-en'].map((name) => join(shared, `gold/${name}.jsonl`))

if (!existsSync(referee) || files.some((file) => !existsSync(file))) {
  console.error(
    `NOT EVALUATED: the referee or a gold file is missing (${[referee, ...files].filter((file) => !existsSync(file)).join(', ')})`,
  )
  process.exit(1)
}

interface Gold {
  readonly id: string
  readonly text: string
  readonly sha256: string
}

/** An extraction in the shape the referee reads: offsets in code points. */
function toSystem({ id, text, sha256 }: Gold, found: Extraction): object {
  const points = new Uint32Array(text.length + 1)
  let count = 0
  for (let at = 0; at < text.length; at += 1) {
    points[at] = count
    const code = text.charCodeAt(at)
    if (!(code >= 0xd800 && code < 0xdc00)) count += 1
  }
  points[text.length] = count
  const span = (of: { readonly start: number; readonly end: number }): object => ({
    start: points[of.start],
    end: points[of.end],
    text: text.slice(of.start, of.end),
  })
  return {
    id,
    text,
    sha256,
    offset_unit: 'codepoint',
    blocks: found.blocks.map((block) => ({ kind: block.kind, ...span(block) })),
    mentions: found.mentions.map((mention) => ({
      label: mention.label,
      entity: mention.entity === null ? null : `e${mention.entity}`,
      ...span(mention),
    })),
    entities: found.entities.map((entity, index) => ({
      id: `e${index}`,
      label: entity.label,
      name: entity.name,
      aliases: entity.aliases,
    })),
    quotes: found.quotes.map((quote, index) => ({
      id: `q${index}`,
      kind: quote.kind,
      content: quote.content.map(span),
      cue: quote.cue === null ? null : span(quote.cue),
      speaker: quote.speaker === null ? null : span(quote.speaker),
      speaker_entities: quote.speakerEntities.map((entity) => `e${entity}`),
    })),
  }
}

const scratch = mkdtempSync(join(tmpdir(), 'isnad-evaluate-'))
for (const file of files) {
  const gold = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Gold)
  const out = join(scratch, 'system.jsonl')
  writeFileSync(
    out,
    gold.map((article) => `${JSON.stringify(toSystem(article, extract({ text: article.text })))}\n`).join(''),
  )
  console.log(`\n=== ${file}`)
  const more = errors === undefined ? [] : ['--errors', `${errors}.${file.replace(/^.*\//u, '')}.txt`]
  spawnSync('python3', [referee, file, out, ...more], { stdio: 'inherit' })
}
rmSync(scratch, { recursive: true })
