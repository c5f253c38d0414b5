import { Unplug } from 'lucide-react'
import { useConnection } from '../api.ts'
import { useMessages } from '../messages/index.ts'

/** Calm: the page tries again by itself. */
export function OfflineBanner() {
  const { window: t } = useMessages()
  const lost = useConnection((connection) => connection.state === 'lost')
  return (
    <output data-react-aria-top-layer="true">
      {lost && (
        <p className="banner offline">
          <Unplug aria-hidden size={15} />
          <strong>{t.offlineTitle}</strong>
          {t.offlineBody}
        </p>
      )}
    </output>
  )
}
