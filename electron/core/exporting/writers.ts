import type { ExportFormat } from '../../../shared/contract/index.ts'
import { conllWriter } from './conll.ts'
import { csvWriter } from './csv.ts'
import { jsonlWriter } from './jsonl.ts'
import type { Writer } from './writer.ts'

export const WRITERS: Readonly<Record<ExportFormat, Writer>> = {
  jsonl: jsonlWriter,
  conll: conllWriter,
  csv: csvWriter,
}
