import { expect, test } from 'vitest'
import { changed } from '../../../test/support/changed.ts'
import { documentOf } from '../../../test/support/document-of.ts'
import { hostileDraft } from '../../../test/support/hostile-text.ts'
import { scene } from '../../../test/support/scene.ts'
import { written } from '../../../test/support/written.ts'
import { ExportFormat } from '../../../shared/contract/index.ts'
import type { Loss } from '../../../shared/contract/index.ts'
import { LOSS_REASONS } from '../../../shared/loss-reason.ts'
import type { ArticleDocument, IdentityId } from '../../../shared/model/index.ts'
import { homeless } from './write-articles.ts'

/** What each format has its trouble with. */
function awkward(): ArticleDocument {
  const text = 'زار وزير الخارجية دمشق أمس\u0001 ثم حلب\nو عاد الثلاثاء.\nإقرأ أيضا'
  const document = scene(text, {
    entities: [{ name: 'حلب' }],
    mentions: [
      { surface: 'حلب', end: text.length + 1 },
      { surface: 'دمشق', label: 'LOC' },
      { surface: 'دمشق', label: 'ORG' },
      { surface: 'دمشق', label: 'PER' },
      { surface: 'وزير الخارجية' },
      { surface: 'زار وزير' },
      { surface: '\u0001' },
      { surface: ' ثم', end: text.indexOf(' ثم') + 1 },
      { surface: 'حلب\n', label: 'QUOTE_DIRECT', note: 'سطر\nوسطر' },
      { surface: 'الثلاثاء', label: 'DATE', value: '2025-01-14' },
      { surface: 'إقرأ' },
    ],
  })
  return changed(document, {
    blocks: document.blocks.map((block) => changed(block, { end: text.indexOf('إقرأ') })),
    entities: document.entities.map((entity) =>
      changed(entity, { identity: 1 as IdentityId, identityStatus: 'suggested' as const }),
    ),
  })
}

test('the list of reasons has those that the formats give, and no other', async () => {
  const documents = [documentOf(hostileDraft(), 99), awkward()]
  const losses: Loss[] = documents.map(homeless)
  for (const format of ExportFormat.options)
    for (const clitics of ['split', 'expand', 'drop'] as const)
      losses.push(...(await written(format, documents, { clitics, labels: { ORG: 'LOC' } })).losses)
  expect([...new Set(losses.map(({ reason }) => reason))].toSorted()).toEqual(LOSS_REASONS.toSorted())
})
