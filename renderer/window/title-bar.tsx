import {
  ArchiveRestore,
  BookOpenText,
  ChevronDown,
  ClipboardPaste,
  Command,
  CopyPlus,
  Download,
  FilePlus2,
  FolderOpen,
  FolderPlus,
  Library,
  Printer,
  Redo2,
  Settings,
  ShieldCheck,
  Tags,
  Undo2,
  X,
} from 'lucide-react'
import { memo } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { runCommand } from '../commands.ts'
import { useArticleCount, useHistoryAtOpening } from '../corpus/use-corpus.ts'
import { useMessages } from '../messages/index.ts'
import { useSession } from '../review/index.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { useCommandName } from '../ui/command-name.ts'
import { CommandKey } from '../ui/key.tsx'
import { CommandItem, MenuButton, MenuLine } from '../ui/menu.tsx'
import { ViewSwitch } from './view-switch.tsx'
import './title-bar.css'

/** The corpus and what can be done with it. */
export const TitleBar = memo(function TitleBar({ name }: { readonly name: string }) {
  const { window: w } = useMessages()
  const settings = useCommandName('view.settings')
  const exporting = useCommandName('export.open')
  return (
    <header className="title-bar">
      <h1 className="visually-hidden">
        {w.appName}: {name}
      </h1>
      <div className="title-start">
        <MenuButton
          label={name}
          button={
            <AriaButton className="button quiet corpus-name">
              <bdi>{name}</bdi>
              <ChevronDown aria-hidden size={15} strokeWidth={1.75} />
            </AriaButton>
          }
        >
          <CommandItem id="articles.openFiles" icon={FilePlus2} />
          <CommandItem id="articles.openFolder" icon={FolderPlus} />
          <CommandItem id="articles.paste" icon={ClipboardPaste} />
          <MenuLine />
          <CommandItem id="export.open" icon={Download} />
          <CommandItem id="article.print" icon={Printer} />
          <CommandItem id="labels.open" icon={Tags} />
          <CommandItem id="articles.bin" icon={ArchiveRestore} />
          <CommandItem id="corpus.saveCopy" icon={CopyPlus} />
          <CommandItem id="corpus.check" icon={ShieldCheck} />
          <MenuLine />
          <CommandItem id="corpus.new" icon={Library} />
          <CommandItem id="corpus.open" icon={FolderOpen} />
          <CommandItem id="help.welcome" icon={BookOpenText} />
          <CommandItem id="corpus.close" icon={X} />
        </MenuButton>
        <Count />
      </div>
      <ViewSwitch />
      <div className="title-end">
        <AriaButton className="command-button" onPress={() => runCommand('palette.open')} aria-label={w.commands}>
          <Command aria-hidden size={14} strokeWidth={1.75} />
          <CommandKey id="palette.open" />
        </AriaButton>
        <HistoryButtons />
        <IconButton
          icon={Settings}
          label={settings}
          command="view.settings"
          onPress={() => runCommand('view.settings')}
        />
        <Button icon={Download} onPress={() => runCommand('export.open')}>
          {exporting}
        </Button>
      </div>
    </header>
  )
})

function Count() {
  const { corpus: t } = useMessages()
  const count = useArticleCount()
  return <span className="title-count">{count !== undefined && t.articles(count)}</span>
}

function HistoryButtons() {
  const atOpening = useHistoryAtOpening()
  const undo = useCommandName('edit.undo')
  const redo = useCommandName('edit.redo')
  const canUndo = useSession((session) => ((session.history ?? atOpening)?.undo ?? null) !== null)
  const canRedo = useSession((session) => ((session.history ?? atOpening)?.redo ?? null) !== null)
  return (
    <>
      <IconButton
        icon={Undo2}
        label={undo}
        command="edit.undo"
        directional
        isDisabled={!canUndo}
        onPress={() => runCommand('edit.undo')}
      />
      <IconButton
        icon={Redo2}
        label={redo}
        command="edit.redo"
        directional
        isDisabled={!canRedo}
        onPress={() => runCommand('edit.redo')}
      />
    </>
  )
}
