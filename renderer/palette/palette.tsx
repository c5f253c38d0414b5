import { Search } from 'lucide-react'
import { useEffect, useId, useState } from 'react'
import {
  Autocomplete,
  Collection,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components'
import { COMMANDS } from '../../shared/commands.ts'
import type { CommandId } from '../../shared/commands.ts'
import { directionOf } from '../../shared/text/index.ts'
import { isEnabled, runCommand } from '../commands.ts'
import { useMessages } from '../messages/index.ts'
import { selectSpan } from '../review/selecting.ts'
import { useSession } from '../review/session.ts'
import { useFocusBack } from '../ui/focus-back.ts'
import { CommandKey } from '../ui/key.tsx'
import { closeDialog } from '../window/dialog.ts'
import { commandsByMenu, matchesCommand } from './find-commands.ts'
import type { ListedCommand } from './find-commands.ts'
import './palette.css'

/** All commands, found by typing part of their names in either language. */
export function Palette() {
  const { settings: t, format } = useMessages()
  const list = useId()
  const [typed, setTyped] = useState('')
  // Its names are shown where they were searched for.
  const inOther = directionOf(typed) === (format.dir === 'rtl' ? 'ltr' : 'rtl')
  useFocusBack()
  useSelectionBack()
  return (
    <ModalOverlay
      className="scrim palette-scrim"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) closeDialog()
      }}
    >
      <Modal className="modal palette">
        <Dialog className="dialog" aria-label={t.palette.title}>
          <Autocomplete
            filter={(id, words) => matchesCommand({ id: id as CommandId }, words)}
            inputValue={typed}
            onInputChange={setTyped}
          >
            <SearchField
              className="palette-search"
              aria-label={t.palette.search}
              autoFocus
              onKeyDown={(event) => {
                // At once, though words were typed: who changes their mind wants to be back in the article.
                if (event.key === 'Escape' && !event.nativeEvent.isComposing) closeDialog()
                else event.continuePropagation()
              }}
            >
              <Search aria-hidden size={17} strokeWidth={1.75} />
              <Input role="combobox" aria-expanded aria-controls={list} dir="auto" placeholder={t.palette.search} />
            </SearchField>
            <ListBox
              id={list}
              className={`options menu palette-list${inOther ? ' in-other' : ''}`}
              aria-label={t.palette.title}
              disabledKeys={COMMANDS.filter(({ id }) => !isEnabled(id)).map(({ id }) => id)}
              onAction={(id) => choose(id as CommandId)}
              renderEmptyState={() => <p className="palette-none">{t.palette.none}</p>}
            >
              {commandsByMenu().map(([menu, commands]) => (
                <ListBoxSection key={menu.id} id={menu.id}>
                  <Header className="palette-header">{menu[format.language]}</Header>
                  <Collection items={commands}>
                    {(command) => <PaletteItem command={command} name={command[format.language]} />}
                  </Collection>
                </ListBoxSection>
              ))}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function PaletteItem({ command, name }: { readonly command: ListedCommand; readonly name: string }) {
  const { format } = useMessages()
  const other = format.language === 'ar' ? command.en : command.ar
  return (
    // The text value is what the filter sees.
    <ListBoxItem id={command.id} className="option" textValue={command.id} aria-label={name}>
      <span className="menu-name">
        {name}
        <small lang={format.language === 'ar' ? 'en' : 'ar'} dir="auto">
          {other}
        </small>
      </span>
      <CommandKey id={command.id} />
    </ListBoxItem>
  )
}

/** What was selected in the article is so again before the command runs. */
function useSelectionBack(): void {
  const [selection] = useState(() => useSession.getState().selection)
  useEffect(
    () => () => {
      if (selection !== null) requestAnimationFrame(() => selectSpan(selection))
    },
    [selection],
  )
}

/** The focus is back where it was before the command runs, because many act on what has it. */
function choose(id: CommandId): void {
  closeDialog()
  requestAnimationFrame(() => requestAnimationFrame(() => runCommand(id)))
}
