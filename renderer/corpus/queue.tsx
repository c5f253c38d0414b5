import { FilePlus2, FolderPlus, SearchX } from 'lucide-react'
import { useEffect } from 'react'
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
