import { describe, expect, it } from 'vitest'
import { createWalk, distinct } from './walk.ts'

const earlier = ['three', 'two', 'one']

describe('earlier prompts', () => {
  it('are walked back and forth, and what was typed comes back', () => {
    const walk = createWalk()
    expect(walk(1, 'half a th', earlier)).toBe('three')
    expect(walk(1, 'three', earlier)).toBe('two')
    expect(walk(1, 'two', earlier)).toBe('one')
    expect(walk(1, 'one', earlier)).toBeNull()
    expect(walk(-1, 'one', earlier)).toBe('two')
    expect(walk(-1, 'two', earlier)).toBe('three')
    expect(walk(-1, 'three', earlier)).toBe('half a th')
    expect(walk(-1, 'half a th', earlier)).toBeNull()
  })

  it('begin behind the newest while that stands in the box', () => {
    const walk = createWalk()
    expect(walk(1, 'three', earlier)).toBe('two')
    expect(walk(-1, 'two', earlier)).toBe('three')
  })

  it('keep a prompt that was changed on the way', () => {
    const walk = createWalk()
    walk(1, 'mine', earlier)
    expect(walk(1, 'three and more', earlier)).toBe('three')
    expect(walk(-1, 'three', earlier)).toBe('three and more')
  })

  it('do not lose the place when a new one arrives', () => {
    const walk = createWalk()
    walk(1, '', earlier)
    expect(walk(1, 'three', ['four', ...earlier])).toBe('two')
  })

  it('are each there once', () => {
    expect(distinct(['a', ' ', 'b', 'a', ''])).toEqual(['a', 'b'])
  })
})
