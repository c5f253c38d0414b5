import { useQuery } from '@tanstack/react-query'
import { BookmarkPlus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { equal, NO_CHANGE } from '../../../shared/change/index.ts'
import type { FilterId, SavedFilter } from '../../../shared/model/index.ts'
import { orpc } from '../../api.ts'
import { useMessages } from '../../messages/index.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { TextField } from '../../ui/fields.tsx'
import { editCorpus, freshId } from '../corpus-edit.ts'
import { usePlace } from '../place.ts'

/** Lists that were kept under a name; the one that is shown now can be kept, too. */
export function SavedFilters() {
  const { corpus: t } = useMessages()
  const { query, setQuery } = usePlace()
  const { data: saved = [] } = useQuery(orpc.filters.list.queryOptions())
  const isPlain = Object.keys(query.filter).length === 0
  const isKnown = saved.some((one) => equal(one.query, query))
  if (saved.length === 0 && isPlain) return null
  return (
    <section className="saved-filters" aria-label={t.saved.title}>
      {saved.length > 0 && <p className="field-label">{t.saved.title}</p>}
      {saved.length > 0 && (
        <ul>
          {saved.map((one) => (
            <li key={one.id}>
              <button type="button" aria-pressed={equal(one.query, query)} onClick={() => setQuery(one.query)}>
                <bdi>{one.name}</bdi>
              </button>
              <IconButton icon={Trash2} label={t.saved.remove(one.name)} onPress={() => void remove(one)} />
            </li>
          ))}
        </ul>
      )}
      {!isPlain && !isKnown && <SaveForm />}
    </section>
  )
}

function SaveForm() {
  const { corpus: t } = useMessages()
  const [name, setName] = useState('')
  const save = async () => {
    const trimmed = name.trim()
    if (trimmed !== '' && (await keep(trimmed))) setName('')
  }
  return (
    <form
      className="save-filter"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextField label={t.saved.name} maxLength={120} value={name} onChange={setName} />
      <Button icon={BookmarkPlus} type="submit" isDisabled={name.trim() === ''}>
        {t.saved.keep}
      </Button>
    </form>
  )
}

function keep(name: string): Promise<boolean> {
  const { query } = usePlace.getState()
  const change = async () => {
    const record: SavedFilter = { type: 'filter', id: (await freshId()) as FilterId, name, query }
    return { ...NO_CHANGE, added: [record] }
  }
  return editCorpus('filter.save', change())
}

function remove(filter: SavedFilter): Promise<boolean> {
  return editCorpus('filter.remove', { ...NO_CHANGE, removed: [filter] })
}
