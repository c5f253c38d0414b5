import { describe, expect, test } from 'vitest'
import { NO_CHANGE } from '../../shared/change/index.ts'
import type { ArticleId } from '../../shared/model/index.ts'
import { createSaving } from './saving.ts'
import type { Edit, Outcome } from './saving.ts'

const edit = (verb: string, article = 1): Edit => ({
  corpus: '',
  article: article as ArticleId,
  change: NO_CHANGE,
  verb,
})
const committed = { change: 1, at: '2026-01-01T00:00:00Z', history: { undo: null, redo: null } }
const saved: Outcome = { type: 'saved', committed }

/** A saving whose disk answers as the test says, and what was heard of it. */
function savingOn(disk: (edit: Edit, again: boolean) => Outcome) {
  const heard: string[] = []
  const saving = createSaving(
    (one, again) => Promise.resolve(disk(one, again)),
    {
      saved: ({ verb }) => heard.push(`${verb} saved, ${saving.waiting().length} left`),
      failed: () => heard.push('failed'),
      refused: ({ verb }) => heard.push(`${verb} refused`),
    },
    () => Promise.resolve(),
  )
  return { saving, heard }
}

describe('saving', () => {
  test('sends edits one after the other, in order', async () => {
    const { saving, heard } = savingOn(() => saved)
    for (const verb of ['accept', 'reject', 'kind']) saving.add(edit(verb))
    await saving.settled()
    expect(heard).toEqual(['accept saved, 2 left', 'reject saved, 1 left', 'kind saved, 0 left'])
    expect(saving.waiting()).toEqual([])
  })

  test('an edit made while another is on its way waits for it', async () => {
    const order: string[] = []
    const { saving } = savingOn((one) => {
      order.push(one.verb)
      if (one.verb === 'accept') saving.add(edit('reject'))
      return saved
    })
    saving.add(edit('accept'))
    await saving.settled()
    expect(order).toEqual(['accept', 'reject'])
  })

  test('keeps what could not be saved, in order, until it is tried again', async () => {
    let full = true
    const tries: (readonly [string, boolean])[] = []
    const { saving, heard } = savingOn((one, again) => {
      tries.push([one.verb, again])
      return full ? { type: 'failed', error: new Error('disk full') } : saved
    })
    saving.add(edit('accept'))
    saving.add(edit('reject'))
    await saving.settled()
    expect(heard).toEqual(['failed'])
    expect(saving.waiting().map(({ verb }) => verb)).toEqual(['accept', 'reject'])

    full = false
    saving.send()
    await saving.settled()
    expect(heard).toEqual(['failed', 'accept saved, 1 left', 'reject saved, 0 left'])
    // Only the edit that was tried before may have reached the disk.
    expect(tries).toEqual([
      ['accept', false],
      ['accept', true],
      ['reject', false],
    ])
  })

  test('an edit that is refused takes the later ones of its article with it, and no others', async () => {
    const { saving, heard } = savingOn(({ verb }) =>
      verb === 'border' ? { type: 'refused', error: new Error('conflict') } : saved,
    )
    saving.add(edit('border', 1))
    saving.add(edit('accept', 1))
    saving.add(edit('accept', 2))
    await saving.settled()
    expect(heard).toEqual(['border refused', 'accept saved, 0 left'])
  })

  test('forgets the edits of a corpus that is closed', async () => {
    const { saving, heard } = savingOn(() => ({ type: 'failed', error: new Error('gone') }))
    saving.add(edit('accept'))
    await saving.settled()
    saving.clear()
    saving.send()
    await saving.settled()
    expect(heard).toEqual(['failed'])
  })
})
