import { useEffect } from 'react'
import type { CommandId } from '../../shared/commands.ts'
import { annotationOf } from '../../shared/edit/index.ts'
import type { BorderMove } from '../../shared/edit/index.ts'
import type { EntityId } from '../../shared/model/index.ts'
import { useFind } from '../article/find-bar.tsx'
import { provideCommands } from '../commands.ts'
import type { CommandHandler } from '../commands.ts'
import { usePlace } from '../corpus/place.ts'
import { currentMessages } from '../messages/index.ts'
import { askCopies } from '../search/offers-state.ts'
import { askMarkAll, canMarkAll } from '../search/mark-all-state.ts'
import { changeSettings, useSettings } from '../settings/settings.ts'
import * as actions from './actions.ts'
import { useDialog } from './dialogs.ts'
import { extractAgain, hasDifferences, showDifferences } from './extracting.ts'
import { focusedQuote } from './focused.ts'
import { showInInspector } from './inspector-view.ts'
import { startPicking } from './picking.ts'
import * as quotes from './quote-actions.ts'
import { useSession } from './session.ts'
import { step } from './walking.ts'

const hasSelectedArticles = () => usePlace.getState().selected.size > 0
/** What is selected in the queue, else the open article. */
const extractSelected = () => {
  const { selected, article } = usePlace.getState()
  void extractAgain(selected.size > 0 ? [...selected] : article === null ? [] : [article])
}

/** False also where what had the focus was removed, by Undo or in another window. */
const hasFocus = () => {
  const { doc, focus } = useSession.getState()
  return doc !== null && focus !== null && annotationOf(doc, focus) !== null
}
const hasDoc = () => useSession.getState().doc !== null
const hasQuote = () => focusedQuote() !== null
const hasSelection = () => useSession.getState().selection !== null

/** What a command can be done to. */
const t = () => currentMessages().review
const ANNOTATION = { enabled: hasFocus, needs: () => t().nothingFocused }
const QUOTE = { enabled: hasQuote, needs: () => t().needsQuote }
const NAME = { enabled: hasMention, needs: () => t().needsName }
const ENTITY = {
  enabled: () => focusedEntity() !== null,
  needs: () => (hasMention() ? t().needsEntity : t().needsName),
}
const SELECTION = { enabled: hasSelection, needs: () => t().needsSelection }

/** Deletes what has the ring: a part of a quote that has more, else the annotation. */
function removeRinged(): void {
  if (!quotes.removeFocusedPart()) actions.removeFocused()
}

function resize(percent: number): void {
  const textSize = Math.min(250, Math.max(60, useSettings.getState().textSize + percent))
  void changeSettings({ textSize })
}

const border = (side: BorderMove['side'], towards: BorderMove['towards'], by: BorderMove['by']): CommandHandler => {
  return { run: () => actions.moveBorder({ side, towards, by }), enabled: () => hasFocus() || hasSelection() }
}

const COMMANDS: Partial<Record<CommandId, CommandHandler>> = {
  'edit.repeat': { run: actions.repeat, ...ANNOTATION },
  'article.differences': { run: showDifferences, enabled: hasDifferences },
  'article.copies': { run: () => void askCopies(), enabled: hasDoc },
  'find.all': { run: askMarkAll, enabled: () => hasDoc() && canMarkAll() },
  'find.article': { run: () => useFind.setState({ open: true }), enabled: hasDoc },
  'view.textLarger': { run: () => resize(10) },
  'view.textSmaller': { run: () => resize(-10) },
  'view.textNormal': { run: () => void changeSettings({ textSize: 100 }) },
  'view.furniture': { run: () => void changeSettings({ furniture: !useSettings.getState().furniture }) },
  'view.rejected': {
    run: () => useSession.setState(({ showRejected }) => ({ showRejected: !showRejected })),
    enabled: hasDoc,
  },
  'inspector.quotes': { run: () => showInInspector('quotes'), enabled: hasDoc },
  'inspector.entities': { run: () => showInInspector('entities'), enabled: hasDoc },
  'inspector.details': { run: () => showInInspector('details'), enabled: hasDoc },
  'inspector.guidelines': { run: () => showInInspector('guidelines') },
  'article.next': { run: () => void actions.goTo(1), enabled: hasDoc },
  'article.previous': { run: () => void actions.goTo(-1), enabled: hasDoc },
  'article.done': { run: () => void actions.finishArticle(), enabled: hasDoc },
  'article.reopen': { run: actions.reopenArticle, enabled: () => useSession.getState().doc?.article.status === 'done' },
  'article.extract': { run: extractSelected, enabled: () => hasDoc() || hasSelectedArticles() },
  'article.delete': { run: () => void actions.binArticle(), enabled: hasDoc },
  'annotation.next': { run: () => step(1), enabled: hasDoc },
  'annotation.previous': { run: () => step(-1), enabled: hasDoc },
  'annotation.accept': { run: () => actions.decide('accept'), ...ANNOTATION },
  'annotation.reject': { run: () => actions.decide('reject'), ...ANNOTATION },
  'annotation.delete': { run: removeRinged, ...ANNOTATION },
  'annotation.note': { run: () => useDialog.setState({ dialog: { type: 'note' } }), ...ANNOTATION },
  'annotation.flag': { run: actions.toggleFlag, ...ANNOTATION },
  'border.startOut': border('start', 'out', 'token'),
  'border.startIn': border('start', 'in', 'token'),
  'border.endOut': border('end', 'out', 'token'),
  'border.endIn': border('end', 'in', 'token'),
  'border.startOutGrapheme': border('start', 'out', 'grapheme'),
  'border.startInGrapheme': border('start', 'in', 'grapheme'),
  'border.endOutGrapheme': border('end', 'out', 'grapheme'),
  'border.endInGrapheme': border('end', 'in', 'grapheme'),
  'block.kind': { run: () => useDialog.setState({ dialog: { type: 'block' } }), enabled: hasDoc },
  'caret.toggle': { run: () => useSession.setState(({ caret }) => ({ caret: !caret })), enabled: hasDoc },
  'caret.pick': { run: () => startPicking('selection'), enabled: hasDoc },
  'quote.make': { run: quotes.makeQuote, ...SELECTION, enabled: () => hasQuote() || hasSelection() },
  'quote.new': { run: quotes.makeNewQuote, ...SELECTION },
  'quote.cue': { run: quotes.makeCue, ...QUOTE },
  'quote.speaker': { run: quotes.makeSpeaker, ...QUOTE },
  'quote.unnamed': { run: quotes.setUnnamedSource, ...QUOTE },
  'quote.medium': {
    run: quotes.makeMedium,
    enabled: () => hasQuote() && hasSelection(),
    needs: () => (hasQuote() ? t().needsSelection : t().needsQuote),
  },
  'quote.kind': { run: quotes.cycleKind, ...QUOTE },
  'quote.copy': { run: () => void quotes.copyQuote(), ...QUOTE },
  'quote.join': { run: quotes.joinQuotes, ...QUOTE },
  'quote.split': { run: quotes.splitQuote, ...QUOTE },
  'entity.link': { run: () => useDialog.setState({ dialog: { type: 'link' } }), ...NAME },
  'entity.merge': { run: () => askAboutEntity('merge'), ...ENTITY },
  'entity.split': { run: actions.splitOff, ...ENTITY },
  'entity.rename': { run: () => askAboutEntity('rename'), ...ENTITY },
}

function hasMention(): boolean {
  return useSession.getState().focus?.type === 'mention'
}

/** Null also for a date, which stands for nothing else, and for a name that was taken from its entity. */
function focusedEntity(): EntityId | null {
  const { doc, focus } = useSession.getState()
  const annotation = doc === null || focus === null ? null : annotationOf(doc, focus)
  return annotation?.type === 'mention' ? annotation.entity : null
}

function askAboutEntity(type: 'merge' | 'rename'): void {
  const entity = focusedEntity()
  if (entity !== null) useDialog.setState({ dialog: { type, entity } })
}

/** Provides the commands of the review while an article pane is shown. */
export function useReviewCommands(): void {
  useEffect(() => provideCommands(COMMANDS), [])
}
