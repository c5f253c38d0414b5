import { Menu, MenuItem, MenuSection, Popover } from 'react-aria-components'
import { useRef } from 'react'
import { annotationOf } from '../../shared/edit/index.ts'
import type { ArticleDocument, Label } from '../../shared/model/index.ts'
import { useMessages } from '../messages/index.ts'
import { applyLabel } from '../review/actions.ts'
import { LabelName } from '../review/label-name.tsx'
import { useSession } from '../review/session.ts'
import { CommandItem, MenuLine } from '../ui/menu.tsx'
import { Key } from '../ui/key.tsx'
import { closeMenu, useMouse } from './mouse.ts'

interface AnnotationMenuProps {
  readonly doc: ArticleDocument
  readonly labels: readonly Label[]
}

/** Everything that can be done with the selection or with the focused annotation, with names and keys. */
export function AnnotationMenu({ doc, labels }: AnnotationMenuProps) {
  const at = useMouse(({ menu }) => menu)
  const anchor = useRef<HTMLSpanElement>(null)
  const { review: t } = useMessages()
  const focus = useSession((session) => session.focus)
  const selected = useSession((session) => session.selection !== null)
  if (at === null) return null
  const annotation = focus === null ? null : annotationOf(doc, focus)
  const label = annotation?.type === 'mention' ? annotation.label : null
  return (
    <>
      <span ref={anchor} className="menu-anchor" style={{ left: at.x, top: at.y }} />
      <Popover
        className="popover"
        triggerRef={anchor}
        isOpen
        onOpenChange={closeMenu}
        placement="bottom start"
        offset={2}
      >
        <Menu className="options menu" aria-label={t.annotationMenu} autoFocus="first" onClose={closeMenu}>
          {(selected || label !== null) && (
            <>
              <MenuSection aria-label={t.label}>
                {labels
                  .filter(({ retired }) => !retired)
                  .map((one) => (
                    <MenuItem
                      key={one.key}
                      className="option"
                      textValue={one.name}
                      onAction={() => applyLabel(one.key)}
                      isDisabled={!selected && one.key === label}
                    >
                      <span className="menu-name">
                        <LabelName label={one} />
                      </span>
                      {one.shortcut !== null && <Key>{String(one.shortcut)}</Key>}
                    </MenuItem>
                  ))}
              </MenuSection>
              <MenuLine />
            </>
          )}
          {selected && (
            <>
              <CommandItem id="quote.make" />
              <CommandItem id="quote.cue" />
              <CommandItem id="quote.speaker" />
              <CommandItem id="quote.medium" />
              <MenuLine />
            </>
          )}
          {!selected && annotation !== null && (
            <>
              <CommandItem id="annotation.accept" />
              <CommandItem id="annotation.reject" />
              <MenuLine />
              {annotation.type === 'quote' ? (
                <>
                  <CommandItem id="quote.speaker" />
                  <CommandItem id="quote.unnamed" />
                  <CommandItem id="quote.kind" />
                  <CommandItem id="quote.join" />
                  <CommandItem id="quote.split" />
                  <CommandItem id="quote.copy" />
                </>
              ) : (
                <>
                  <CommandItem id="entity.link" />
                  <CommandItem id="entity.merge" />
                  <CommandItem id="entity.split" />
                  <CommandItem id="entity.rename" />
                </>
              )}
              <MenuLine />
              <CommandItem id="annotation.note" />
              <CommandItem id="annotation.flag" />
              <CommandItem id="annotation.delete" />
              <MenuLine />
            </>
          )}
          <CommandItem id="find.all" />
          <CommandItem id="block.kind" />
        </Menu>
      </Popover>
    </>
  )
}
