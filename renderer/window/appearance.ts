import { useEffect, useSyncExternalStore } from 'react'
import { useMessages } from '../messages/index.ts'
import { useSettings } from '../settings/settings.ts'

const DARK = window.matchMedia('(prefers-color-scheme: dark)')

function follow(changed: () => void): () => void {
  DARK.addEventListener('change', changed)
  return () => DARK.removeEventListener('change', changed)
}

/** The theme that is shown: that of the settings, or of the system. */
function useTheme(): 'light' | 'dark' {
  const chosen = useSettings((settings) => settings.theme)
  const systemDark = useSyncExternalStore(follow, () => DARK.matches)
  return chosen === 'system' ? (systemDark ? 'dark' : 'light') : chosen
}

/** Puts theme, language and direction on the page. */
export function useAppearance(): void {
  const theme = useTheme()
  const { format, window: t } = useMessages()
  useEffect(() => {
    const { documentElement: root } = document
    root.dataset.theme = theme
    root.lang = format.language
    root.dir = format.dir
    document.title = t.appName
  }, [theme, format, t])
}
