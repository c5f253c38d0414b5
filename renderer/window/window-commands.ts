import { useEffect } from 'react'
import type { CommandId } from '../../shared/commands.ts'
import type { BulkAction } from '../../shared/contract/index.ts'
import { provideCommands } from '../commands.ts'
import type { CommandHandler } from '../commands.ts'
import {
  checkCorpus,
  closeCorpus,
  focusFilter,
  newCorpus,
  openCorpus,
  pickArticles,
  saveCopy,
  useWelcome,
} from '../corpus/index.ts'
import { bulkTarget, doToSelected } from '../corpus/bulk.ts'
import { usePlace } from '../corpus/place.ts'
import type { View } from '../corpus/place.ts'
import { languageOf } from '../messages/index.ts'
import { search, useSearch } from '../search/search-state.ts'
import { onWindowKey, redo, undo, useSession } from '../review/index.ts'
import { changeSettings, useSettings } from '../settings/settings.ts'
import { notifyError } from '../ui/notices.ts'
import { print } from '../ui/paper.ts'
import { openDialog, useOpenDialog } from './dialog.ts'
import { focusPane } from './panes.ts'

/** What can be done whether a corpus is open or not. */
const ALWAYS: Partial<Record<CommandId, CommandHandler>> = {
  'corpus.new': { run: () => void newCorpus() },
  'corpus.open': { run: () => void openCorpus() },
  'articles.openFiles': { run: () => void pickArticles('articles') },
  'articles.openFolder': { run: () => void pickArticles('folder') },
  'articles.paste': { run: () => openDialog({ type: 'paste' }) },
  'palette.open': { run: () => openDialog({ type: 'palette' }) },
  'view.settings': { run: () => openDialog({ type: 'settings', tab: 'general' }) },
  'view.theme': { run: toggleTheme },
  'view.language': { run: toggleLanguage },
  'view.nextPane': { run: () => focusPane(1) },
  'help.about': { run: () => openDialog({ type: 'about' }) },
  'help.keys': { run: () => openDialog({ type: 'keys' }) },
}

const bulk = (action: BulkAction): CommandHandler => {
  return { run: () => void doToSelected(action), enabled: () => usePlace.getState().selected.size > 0 }
}

const show = (view: View): CommandHandler => {
  return { run: () => usePlace.getState().show(view) }
}

/** What needs one, in every view of it. */
const WITH_CORPUS: Partial<Record<CommandId, CommandHandler>> = {
  'edit.undo': { run: () => void undo() },
  'edit.redo': { run: () => void redo() },
  'export.open': { run: () => openDialog({ type: 'export' }) },
  'article.print': { run: () => void print() },
  'corpus.saveCopy': { run: () => void saveCopy() },
  'corpus.check': { run: () => void checkCorpus() },
  'corpus.close': { run: () => void closeCorpus() },
  'articles.bin': { run: () => openDialog({ type: 'bin' }) },
  'queue.filter': { run: focusFilter },
  'labels.open': { run: () => openDialog({ type: 'labels' }) },
  'selection.tag': { run: () => openDialog({ type: 'tags' }), enabled: () => bulkTarget() !== null },
  'selection.done': bulk({ type: 'done', acceptRest: false }),
  'selection.acceptDone': bulk({ type: 'done', acceptRest: true }),
  'selection.reopen': bulk({ type: 'reopen' }),
  'selection.delete': bulk({ type: 'delete' }),
  'view.review': show('review'),
  'view.search': { run: searchSelection },
  'view.identities': show('identities'),
  'view.insights': show('insights'),
  'help.welcome': { run: () => useWelcome.setState({ shown: true }) },
}

/** Provides the commands of the window, and the keys that work anywhere in it. */
export function useWindowCommands(withCorpus: boolean): void {
  useEffect(() => provideCommands(ALWAYS), [])
  useEffect(() => (withCorpus ? provideCommands(WITH_CORPUS) : undefined), [withCorpus])
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || useOpenDialog.getState().dialog !== null) return
      if (event.key === 'F6' && event.shiftKey) focusPane(-1)
      else if (!onWindowKey(event)) return
      event.preventDefault()
      // Or the button that has the focus is pressed as well.
      event.stopPropagation()
    }
    // On the way down: lists and fields keep what they do not use to themselves.
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  }, [])
}

/** Searches for what is selected in the article, if anything is. */
function searchSelection(): void {
  const { doc, selection } = useSession.getState()
  if (doc !== null && selection !== null && usePlace.getState().view === 'review') {
    const text = doc.text.slice(selection.start, selection.end).replaceAll(/\s+/gu, ' ').slice(0, 200)
    void search({ ...useSearch.getState().query, text: text.includes(' ') ? `"${text}"` : text })
  }
  usePlace.getState().show('search')
}

function toggleTheme(): void {
  const dark = document.documentElement.dataset.theme === 'dark'
  changeSettings({ theme: dark ? 'light' : 'dark' }).catch(notifyError)
}

function toggleLanguage(): void {
  const language = languageOf(useSettings.getState()) === 'ar' ? 'en' : 'ar'
  changeSettings({ language }).catch(notifyError)
}
