import { FilePlus2, FolderPlus, SearchX } from 'lucide-react'
import { useEffect } from 'react'
import type { ArticleQuery } from '../../shared/contract/index.ts'
import { useMessages } from '../messages/index.ts'
import { Button } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { pickArticles } from './actions.ts'
import { AddingCard } from './adding-card.tsx'
import { focusPaneNamed } from '../window/panes.ts'
import { usePlace } from './place.ts'
import { QueueFilter } from './filters/queue-filter.tsx'
import { clearFilters } from './filters/set-filter.ts'
import { QueueList } from './queue-list.tsx'
import { useQueueRows } from './queue-pages.ts'
import { SelectionBar } from './selection-bar.tsx'
import './queue.css'

/** The articles of the corpus: filter, list, and what was added last. */
export function Queue() {
  const { window: t } = useMessages()
  const { article, query, open } = usePlace()
  // Where nothing is open yet, the arrow keys choose at once.
  useEffect(() => {
    if (usePlace.getState().article === null) focusPaneNamed('queue')
  }, [])
  return (
    <section className="queue" aria-label={t.panes.queue} data-pane="queue">
      <QueueFilter />
      <Matches query={query} />
      <QueueList
        query={query}
        opened={article}
        onOpen={open}
        empty={Object.keys(query.filter).length === 0 ? <EmptyCorpus /> : <NoMatch />}
      />
      <SelectionBar />
      <AddingCard />
    </section>
  )
}

/** The rows that say how many there are; the list has asked for them, too. */
const HEAD = { first: 0, last: 1 } as const

/** How many articles a narrowed list has. How many there are in all stands beside the name of the corpus. */
function Matches({ query }: { readonly query: ArticleQuery }) {
  const { corpus: t } = useMessages()
  const { total = 0 } = useQueueRows(query, HEAD)
  const isNarrowed = Object.keys(query.filter).length > 0
  return (
    <p className="queue-matches" role="status">
      {isNarrowed && total > 0 && t.articles(total)}
    </p>
  )
}

function EmptyCorpus() {
  const { corpus: t } = useMessages()
  return (
    <Empty icon={FilePlus2} title={t.queue.empty} body={t.queue.emptyBody}>
      <Button icon={FilePlus2} onPress={() => void pickArticles('articles')}>
        {t.welcome.files}
      </Button>
      <Button icon={FolderPlus} onPress={() => void pickArticles('folder')}>
        {t.welcome.folder}
      </Button>
    </Empty>
  )
}

function NoMatch() {
  const { corpus: t } = useMessages()
  return (
    <Empty icon={SearchX} title={t.queue.noMatch} body={t.queue.noMatchBody}>
      <Button onPress={clearFilters}>{t.queue.clear}</Button>
    </Empty>
  )
}
