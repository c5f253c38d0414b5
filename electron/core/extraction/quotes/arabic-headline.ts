import { claim } from './arabic-content.ts'
import { NOBODY } from './arabic-cue.ts'
import type { FoundQuote } from './quote.ts'
import { quotationsIn } from './reading.ts'
import type { ReadPassage } from './reading.ts'

/* Headlines that quote without a verb. */

/** «X: …» and «…وخبراء: …» in a headline. */
export function headlineQuotes(passage: ReadPassage, claimed: Set<number>): FoundQuote[] {
  const { tokens } = passage
  const colon = tokens.findIndex((token) => token.key === ':')
  if (colon < 1 || colon + 2 >= tokens.length) return []
  let from = colon
  while (
    from > 0 &&
    !(tokens[from - 1]?.kind === 'mark' && ['.', '،', '…', '|', '-'].includes(tokens[from - 1]?.key ?? ''))
  )
    from -= 1
  let stripped = 0
  if (colon - from > 5) {
    // «X يفعل كذا وبلدية زحلة: …»: the last name with its و.
    const name = passage.nameAt[colon - 1]
    if (name === undefined || name.stripped === 0) return []
    from = name.from
  }
  const head = tokens[from]?.key ?? ''
  const name = passage.nameAt[from]
  if (name !== undefined) stripped = name.stripped
  else if (from > 0 && head.startsWith('و') && head.length > 3) stripped = 1
  const quotation = passage.opening.get(colon + 1)
  let end = tokens.length
  for (let at = colon + 1; at < tokens.length; at += 1) {
    const span = passage.opening.get(at)
    if (span !== undefined) at = span.close
    else if (tokens[at]?.key === '.' && tokens[at + 1]?.key === '.') {
      end = at
      break
    }
  }
  while (end > colon + 1 && tokens[end - 1]?.kind === 'mark' && ['.', '…'].includes(tokens[end - 1]?.key ?? ''))
    end -= 1
  const whole = quotation !== undefined && quotation.close >= end - 1
  if (quotation !== undefined) claim(claimed, quotation)
  const inside = quotationsIn(passage, colon + 1, end)
  let speakerTo = colon
  let speakerFrom = from
  if (tokens[speakerFrom]?.kind === 'mark') speakerFrom += 1
  if (tokens[speakerTo - 1]?.kind === 'mark') speakerTo -= 1
  return [
    {
      kind: whole ? 'direct' : inside.length > 0 ? 'mixed' : 'indirect',
      content: [
        whole && quotation !== undefined
          ? { from: quotation.open + 1, to: quotation.close }
          : { from: colon + 1, to: end },
      ],
      cue: null,
      speaker: { from: speakerFrom, to: speakerTo, stripped: speakerFrom === from ? stripped : 0 },
      medium: null,
      agreement: NOBODY,
      inherits: false,
      confidence: 0.8,
      evidence: ['headline: name + colon'],
      open: false,
      aside: true,
    },
  ]
}
