import type { ExportFormat } from '../../../shared/contract/index.ts'
import { bratWriter } from './brat.ts'
import { chatWriter } from './chat.ts'
import { conllWriter } from './conll.ts'
import { csvWriter } from './csv.ts'
import { doccanoWriter } from './doccano.ts'
import { huggingFaceWriter } from './huggingface.ts'
import { jsonlWriter } from './jsonl.ts'
import { labelStudioWriter } from './label-studio.ts'
import { spacyWriter } from './spacy.ts'
import type { Writer } from './writer.ts'
import { xmiWriter } from './xmi.ts'

export const WRITERS: Readonly<Record<ExportFormat, Writer>> = {
  jsonl: jsonlWriter,
  huggingface: huggingFaceWriter,
  conll: conllWriter,
  spacy: spacyWriter,
  doccano: doccanoWriter,
  labelstudio: labelStudioWriter,
  brat: bratWriter,
  xmi: xmiWriter,
  csv: csvWriter,
  chat: chatWriter,
}

/** How workers can write pieces of it at once; null: they cannot. */
export function piecesOf(format: ExportFormat): NonNullable<Writer['inPieces']> | null {
  return WRITERS[format].inPieces ?? null
}
