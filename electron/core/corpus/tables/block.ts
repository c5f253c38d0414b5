import type { Block } from '../../../../shared/model/index.ts'
import { BLOCK_KIND, DIRECTION, STATUS } from './codes.ts'
import { articleRowTable } from './table.ts'

export const blocks = articleRowTable<Block>(
  'block',
  ['article', 'kind', 'start', 'length', 'direction', 'status', 'origin'],
  (a, b) => a.start - b.start || a.id - b.id,
  ({ strings }, block) => [
    block.article,
    BLOCK_KIND.of(block.kind),
    block.start,
    block.end - block.start,
    block.direction === null ? null : DIRECTION.of(block.direction),
    STATUS.of(block.status),
    strings.id(block.origin),
  ],
  ({ strings }, row) => ({
    type: 'block',
    id: row.id as Block['id'],
    article: row.article as Block['article'],
    kind: BLOCK_KIND.value(row.kind as number),
    start: row.start as number,
    end: (row.start as number) + (row.length as number),
    direction: row.direction === null ? null : DIRECTION.value(row.direction as number),
    status: STATUS.value(row.status as number),
    origin: strings.value(row.origin as number),
  }),
)
