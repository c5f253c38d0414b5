import { useMessages } from '../messages/index.ts'

export function IdentitiesView() {
  const { identities: t } = useMessages()
  return (
    <main className="identities-view" aria-label={t.title} data-pane="article" tabIndex={-1}>
      <h2>{t.title}</h2>
    </main>
  )
}
