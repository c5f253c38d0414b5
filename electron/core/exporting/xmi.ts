import type { Loss } from '../../../shared/contract/index.ts'
import type { ArticleDocument, Quote, Span } from '../../../shared/model/index.ts'
import { words } from '../../../shared/text/index.ts'
import { recordId } from '../interchange/index.ts'
import { lossIn } from './losses.ts'
import { partsOf } from './parts.ts'
import type { Part } from './parts.ts'
import { sentences } from './sentences.ts'
import { TYPE_SYSTEM } from './xmi-types.ts'
import { UNSAID } from './writer.ts'
import type { Writer } from './writer.ts'

/*
 * A UIMA CAS for each article, named by its uid, and the type system they share. Offsets count UTF-16 units, as Java's do.
 * Names, sentences and tokens have DKPro's types, which INCEpTION and its kin read; quotes have types of their own.
 */

export const xmiWriter: Writer = {
  format: 'xmi',
  omits: [
    'blocks',
    'meta',
    'status, tags and remarks of articles',
    'which annotations are only suggested',
    'ids, origins and attributes of annotations',
    ...UNSAID,
  ],
  offsetUnit: 'utf16',
  async open(sink, options) {
    const folder = (part: Part | null) => (part === null ? '' : `${part}/`)
    for (const part of partsOf(options)) await sink.write(`${folder(part)}TypeSystem.xml`, TYPE_SYSTEM)
    return {
      async write({ document, part }) {
        await sink.write(`${folder(part)}${document.article.uid}.xmi`, xmi(document))
        return lossesOf(document)
      },
      close: async () => undefined,
    }
  },
}

function xmi({ article, text, blocks, mentions, entities, quotes }: ArticleDocument): string {
  const elements: string[] = []
  const members: number[] = []
  const SOFA = 1
  let last = SOFA
  const add = (
    type: string,
    { start, end }: Span,
    features: Readonly<Record<string, string | number | null>>,
  ): number => {
    last += 1
    const attributes = Object.entries(features).flatMap(([name, value]) =>
      value === null ? [] : [` ${name}="${escaped(String(value))}"`],
    )
    elements.push(`<${type} xmi:id="${last}" sofa="${SOFA}" begin="${start}" end="${end}"${attributes.join('')}/>`)
    members.push(last)
    return last
  }

  add('tcas:DocumentAnnotation', { start: 0, end: text.length }, { language: article.language })
  const whole = [...mentions].sort((left, right) => left.start - right.start)
  const stretches = blocks.length === 0 ? [{ start: 0, end: text.length }] : blocks
  for (const stretch of stretches)
    for (const { start, end } of sentences(text, stretch, whole)) {
      const tokens = words(text, start, end)
      const [first, final] = [tokens[0], tokens.at(-1)]
      if (first === undefined || final === undefined) continue
      add('segmentation:Sentence', { start: first.start, end: final.end }, {})
      for (const token of tokens) add('segmentation:Token', token, {})
    }

  const named = new Map(entities.map((entity) => [entity.id, entity]))
  for (const { start, end, label, entity } of mentions) {
    const about = entity === null ? undefined : named.get(entity)
    const identifier = about === undefined ? null : (about.reference ?? recordId('e', about))
    add('ner:NamedEntity', { start, end }, { value: label, identifier })
  }
  for (const quote of quotes) addQuote(quote)

  function addQuote({ content, cue, speaker, medium, kind, speakerEntities }: Quote): void {
    const [first] = content
    if (first === undefined) return
    const names = speakerEntities.flatMap((id) => named.get(id)?.name ?? []).join('; ')
    const id = add('isnad:Quote', first, {
      kind,
      speakerName: names === '' ? null : names,
      cue: cue === null ? null : add('isnad:Cue', cue, {}),
      speaker: speaker === null ? null : add('isnad:Speaker', speaker, {}),
      medium: medium === null ? null : add('isnad:Medium', medium, {}),
    })
    for (const part of content.slice(1)) add('isnad:QuotePart', part, { quote: id })
  }

  return `<?xml version="1.0" encoding="UTF-8"?>
<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:tcas="http:///uima/tcas.ecore" xmlns:ner="http:///de/tudarmstadt/ukp/dkpro/core/api/ner/type.ecore" xmlns:segmentation="http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore" xmlns:isnad="http:///isnad.ecore" xmi:version="2.0">
<cas:NULL xmi:id="0"/>
${elements.join('\n')}
<cas:Sofa xmi:id="${SOFA}" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="${escaped(text)}"/>
<cas:View sofa="${SOFA}" members="${members.join(' ')}"/>
</xmi:XMI>
`
}

/** For an attribute. What XML 1.0 has no way to say is replaced one for one, so that no offset moves. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll(/[&<>"\t\n\r\u0085\u2028]/gu, (letter) => `&#${letter.charCodeAt(0)};`)
}

function lossesOf({ article, text, mentions, entities }: ArticleDocument): Loss[] {
  const lost = lossIn(article.uid)
  const altered = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(text.toWellFormed())
  return [
    ...(altered ? [lost('text', 'characters that XML cannot hold were replaced, one for one')] : []),
    ...mentions
      .filter(({ value }) => value !== null)
      .map((mention) => lost(recordId('m', mention), 'its value is not in the type system')),
    ...entities.map((entity) => lost(recordId('e', entity), 'only an identifier says which mentions are one entity')),
  ]
}
