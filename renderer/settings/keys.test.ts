import { expect, test } from 'vitest'
import { commandById } from '../commands.ts'
import { assignKey, isReservedKey, keyOfCommand } from './keys.ts'

test('a key that another command has is taken from it', () => {
  const { keys, takenFrom } = assignKey({}, 'annotation.flag', 'j')
  expect(keys).toEqual({ 'annotation.flag': 'j', 'annotation.next': '' })
  expect(takenFrom?.id).toBe('annotation.next')
  expect(keyOfCommand(commandById('annotation.next'), keys)).toBe('')
})

test('the default is not kept as a change', () => {
  const { keys } = assignKey({ 'annotation.flag': 'z' }, 'annotation.flag', '!')
  expect(keys).toEqual({})
})

test('a key can be taken away, and given back', () => {
  const without = assignKey({}, 'quote.make', '').keys
  expect(without).toEqual({ 'quote.make': '' })
  expect(assignKey(without, 'quote.make', 'q').keys).toEqual({})
})

test('keys of the browser, the system and the focus are refused', () => {
  for (const key of ['Mod+N', 'Mod+T', 'Mod+W', 'Tab', 'Shift+Tab', 'Escape', '1', '9'])
    expect(isReservedKey(key)).toBe(true)
  for (const key of ['n', '0', 'Mod+K', 'F6', 'Shift+M']) expect(isReservedKey(key)).toBe(false)
})
