import { useMessages } from '../messages/index.ts'

export function InsightsView() {
  const { insights: t } = useMessages()
  return (
    <main className="insights-view" aria-label={t.title} data-pane="article" tabIndex={-1}>
      <h2>{t.title}</h2>
    </main>
  )
}
