import { describe, expect, it } from 'vitest'
import { type KeyPress, matchesKeys } from './key-match.ts'

const press = (key: string, code: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
})

describe('matchesKeys', () => {
  it.each<[string, KeyPress, boolean, boolean]>([
    ['Mod+Enter', press('Enter', 'Enter', { ctrlKey: true }), false, true],
    ['Mod+Enter', press('Enter', 'Enter', { metaKey: true }), true, true],
    ['Mod+Enter', press('Enter', 'Enter', { ctrlKey: true }), true, false],
    ['Mod+Enter', press('Enter', 'Enter', { ctrlKey: true, shiftKey: true }), false, false],
    ['Mod+Shift+Enter', press('Enter', 'Enter', { ctrlKey: true, shiftKey: true }), false, true],
    ['Ctrl+Y', press('y', 'KeyY', { ctrlKey: true }), false, true],
    ['Ctrl+Y', press('y', 'KeyY', { ctrlKey: true }), true, true],
    ['Ctrl+Y', press('y', 'KeyY', { metaKey: true }), true, false],
    ['Mod+Z', press('z', 'KeyZ', { ctrlKey: true, shiftKey: true }), false, false],
    ['?', press('?', 'Slash', { shiftKey: true }), false, true],
    ['?', press('?', 'Minus', { shiftKey: true }), false, true],
    ['/', press('/', 'Digit7', { shiftKey: true }), false, true],
    ['/', press('?', 'Slash', { shiftKey: true }), false, false],
    ['.', press('ю', 'Period'), false, true],
    ['S', press('s', 'KeyS'), false, true],
    ['S', press('ы', 'KeyS'), false, true],
    ['A', press('q', 'KeyA'), false, false],
    ['S', press('s', 'KeyS', { ctrlKey: true }), false, false],
    ['S', press('S', 'KeyS', { shiftKey: true }), false, false],
    ['Shift+1', press('!', 'Digit1', { shiftKey: true }), false, true],
    ['ArrowLeft', press('ArrowLeft', 'ArrowLeft'), false, true],
  ])('%s on %j, mac %s: %s', (keys, event, mac, matches) =>
    expect(matchesKeys(keys, event, mac)).toBe(matches),
  )
})
