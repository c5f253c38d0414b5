import { describe, expect, test } from 'vitest'
import { nameOfPress } from './keys.ts'

const press = (key: string, code: string, held: Partial<Record<'ctrlKey' | 'shiftKey' | 'metaKey', boolean>> = {}) => {
  return { key, code, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held }
}

describe('the name of a key press', () => {
  test.each([
    [press('j', 'KeyJ'), 'j'],
    [press('M', 'KeyM', { shiftKey: true }), 'Shift+M'],
    [press('z', 'KeyZ', { ctrlKey: true }), 'Mod+Z'],
    [press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+Z'],
    [press('{', 'BracketLeft', { shiftKey: true }), 'Shift+['],
    [press('?', 'Slash', { shiftKey: true }), '?'],
    [press('!', 'Digit1', { shiftKey: true }), '!'],
    [press('Enter', 'Enter', { ctrlKey: true }), 'Mod+Enter'],
    [press('Delete', 'Delete'), 'Delete'],
  ])('%o', (event, name) => expect(nameOfPress(event, false)).toBe(name))

  test.each([
    [press('ت', 'KeyJ'), 'j'],
    [press('ج', 'BracketLeft'), '['],
    [press('<', 'BracketLeft', { shiftKey: true }), 'Shift+['],
    [press('١', 'Digit1'), '1'],
    [press('؟', 'Slash', { shiftKey: true }), '?'],
    [press('ئ', 'KeyZ', { ctrlKey: true }), 'Mod+Z'],
    [press('لآ', 'KeyB'), 'b'],
  ])('on an Arabic keyboard: %o', (event, name) => expect(nameOfPress(event, false)).toBe(name))

  test('Cmd is Mod on a Mac', () => {
    expect(nameOfPress(press('z', 'KeyZ', { metaKey: true }), true)).toBe('Mod+Z')
  })
})
