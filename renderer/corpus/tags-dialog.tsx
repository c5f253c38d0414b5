import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '../api.ts'
import { useMessages } from '../messages/index.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/fields.tsx'
import { closeDialog } from '../window/dialog.ts'
import { doToSelected } from './bulk.ts'
import { usePlace } from './place.ts'
import './tags-dialog.css'

/** As many tags as are offered to choose from. */
const OFFERED = 24

/** Tags given to the selected articles, or else the open one, or taken from them. */
export function TagsDialog() {
  const { corpus, window: w } = useMessages()
  const t = corpus.bulk
  const isOfSelected = usePlace(({ selected }) => selected.size > 0)
  const [adding, setAdding] = useState('')
  const [removing, setRemoving] = useState('')
  const { data: facets } = useQuery(orpc.articles.facets.queryOptions())
  const known = (facets?.tag ?? []).slice(0, OFFERED)
  const [add, remove] = [listOf(adding), listOf(removing)]
  const apply = () => {
    if (add.length + remove.length === 0) return
    closeDialog()
    void doToSelected({ type: 'tag', add, remove })
  }
  return (
    <Dialog
      title={isOfSelected ? t.tagTitle : t.tagTitleOpen}
      isOpen
      onClose={closeDialog}
      size="s"
      footer={
        <>
          <Button onPress={closeDialog}>{w.cancel}</Button>
          <Button look="primary" isDisabled={add.length + remove.length === 0} onPress={apply}>
            {t.apply}
          </Button>
        </>
      }
    >
      <form
        className="tags-form"
        onSubmit={(event) => {
          event.preventDefault()
          apply()
        }}
      >
        <TextField label={t.addTags} hint={t.tagsHint} value={adding} onChange={setAdding} autoFocus />
        {known.length > 0 && (
          <div className="known-tags">
            {known.map(({ value }) => (
              <button
                key={value}
                type="button"
                aria-pressed={add.includes(value)}
                onClick={() => setAdding(toggled(add, value).join(', '))}
              >
                <bdi>#{value}</bdi>
              </button>
            ))}
          </div>
        )}
        <TextField label={t.removeTags} value={removing} onChange={setRemoving} />
        <input type="submit" hidden />
      </form>
    </Dialog>
  )
}

/** Separated by commas of either script. */
function listOf(text: string): string[] {
  return [...new Set(text.split(/[,،]/u).map((tag) => tag.trim().replace(/^#/u, '')))].filter((tag) => tag !== '')
}

function toggled(tags: readonly string[], tag: string): readonly string[] {
  return tags.includes(tag) ? tags.filter((one) => one !== tag) : [...tags, tag]
}
