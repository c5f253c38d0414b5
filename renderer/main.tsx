import '@fontsource/ibm-plex-sans-arabic/400.css'
import '@fontsource/ibm-plex-sans-arabic/500.css'
import '@fontsource/ibm-plex-sans-arabic/600.css'
import '@fontsource-variable/noto-naskh-arabic'
import './ui/tokens.css'
import './ui/base.css'
import './ui/print.css'
import './ui/forced-colors.css'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'

// The one-time token of the address has been used.
if (window.location.search !== '') window.history.replaceState(null, '', window.location.pathname)

const root = document.querySelector('#root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(<App />)

// Articles are set in it. Asked for by the first of them, it would come behind it, and the text would be set twice.
document.fonts.load('1em "Noto Naskh Arabic Variable"', 'ع').catch(() => undefined)
