import { useMessages } from '../messages/index.ts'

export function SearchView() {
  const { search: t } = useMessages()
  return (
    <main className="search-view" aria-label={t.title} data-pane="article" tabIndex={-1}>
      <h2>{t.title}</h2>
    </main>
  )
}
