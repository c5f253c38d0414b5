import { readFileSync } from 'node:fs'
import { toRecord } from '../../interchange/index.ts'
import type { InterchangeArticle } from '../../interchange/index.ts'
import type { Calibration } from '../calibration.ts'
import { extract } from '../extract.ts'

/** The articles of a JSON Lines file. */
export function readGold(file: string): InterchangeArticle[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as InterchangeArticle)
}

/** An extraction as the record that the program would write. */
export function toSystem({ id, text }: InterchangeArticle, calibration?: Calibration): InterchangeArticle {
  return toRecord({
    id,
    draft: {
      ...extract({ text }, calibration === undefined ? {} : { calibration }),
      text,
      sourceId: id,
      direction: null,
      status: 'new',
      tags: [],
      note: '',
      provenance: { source: id, source_sha256: '', importer: 'evaluate', encoding: 'utf-8' },
      group: null,
      split: null,
      ext: {},
    },
  })
}
