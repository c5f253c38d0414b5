import type { ArticleDocument } from '../../shared/model/index.ts'
import { useMessages } from '../messages/index.ts'
import type { SpeakerHints } from './speaker-hints.ts'

interface SpeakerNoteProps {
  readonly doc: ArticleDocument
  readonly hints: SpeakerHints
}

/** What the letters beside the candidates do, and, to be heard, whose they are. */
export function SpeakerNote({ doc, hints }: SpeakerNoteProps) {
  const { review: t, format } = useMessages()
  const named = [...hints.values()].map(({ letter, entity }) => {
    const name = doc.entities.find(({ id }) => id === entity)?.name
    return `${letter.toUpperCase()} ${name ?? ''}`
  })
  return (
    <p className="caret-note" role="status">
      {t.speakerHint}
      <span className="visually-hidden"> {format.list(named)}</span>
    </p>
  )
}
