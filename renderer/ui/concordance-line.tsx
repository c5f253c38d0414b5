import type { Hit } from '../../shared/contract/index.ts'
import { directionOf } from '../../shared/text/index.ts'
import './concordance-line.css'

/** Words in what stands around them, in the direction of their own text: hits stand one above the other. */
export function ConcordanceLine({ hit, language }: { readonly hit: Hit; readonly language?: string }) {
  const { before, text, after } = hit
  return (
    <span className="concordance" dir={directionOf(`${before}${text}${after}`) ?? 'ltr'} lang={language}>
      <span className="concordance-before">
        <span>{before}</span>
      </span>
      <mark>{text}</mark>
      <span className="concordance-after">{after}</span>
    </span>
  )
}
