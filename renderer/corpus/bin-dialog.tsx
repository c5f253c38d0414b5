import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ArticleId } from '../../shared/model/index.ts'
import { orpc } from '../api.ts'
import { useMessages } from '../messages/index.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { closeDialog } from '../window/dialog.ts'
import { putBack } from './bulk.ts'
import './bin-dialog.css'

/** What was deleted, also long ago: Undo alone would take back all that was done since. */
export default function BinDialog() {
  const { corpus, window: w, format } = useMessages()
  const t = corpus.bin
  const queries = useQueryClient()
  const { data: bin } = useQuery({ ...orpc.articles.bin.queryOptions(), gcTime: 0 })
  const rows = bin?.rows ?? []
  const restore = async (articles: readonly ArticleId[]) => {
    await putBack(articles)
    await queries.invalidateQueries({ queryKey: orpc.articles.bin.key() })
  }
  return (
    <Dialog
      title={t.title}
      isOpen
      onClose={closeDialog}
      footer={
        <>
          {rows.length > 1 && <Button onPress={() => void restore(rows.map(({ id }) => id))}>{t.restoreAll}</Button>}
          <Button onPress={closeDialog}>{w.close}</Button>
        </>
      }
    >
      <p className="bin-hint">{bin?.total === 0 ? t.empty : t.hint}</p>
      <ul className="bin-list">
        {rows.map(({ id, title, outlet, publishedAt, language }) => {
          const name = title === '' ? corpus.queue.untitled : title
          return (
            <li key={id}>
              <span>
                <strong dir="auto" lang={title === '' ? undefined : language}>
                  {name}
                </strong>
                <small>
                  {outlet !== null && <bdi>{outlet}</bdi>}
                  {outlet !== null && publishedAt !== null && ' · '}
                  {publishedAt !== null && format.date(publishedAt.slice(0, 10))}
                </small>
              </span>
              <Button aria-label={`${t.restore}: ${name}`} onPress={() => void restore([id])}>
                {t.restore}
              </Button>
            </li>
          )
        })}
      </ul>
      {bin !== undefined && bin.total > rows.length && <p className="bin-hint">{t.more(bin.total - rows.length)}</p>}
    </Dialog>
  )
}
