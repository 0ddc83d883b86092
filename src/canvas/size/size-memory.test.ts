import { expect, it } from 'vitest'
import { createSizeMemory } from './size-memory.ts'

const start = { width: 1024, height: 1024 }
const wide = { width: 1216, height: 832 }

function storage() {
  const kept = new Map<string, string>()
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  }
}

it('tells a size that a person chose from one to start with and one that followed', () => {
  const kept = storage()
  const memory = createSizeMemory(() => kept)
  expect(memory.isChosen(start, start)).toBe(false)
  expect(memory.isChosen(wide, start)).toBe(true)
  memory.follows(wide)
  expect(createSizeMemory(() => kept).isChosen(wide, start)).toBe(false)
  expect(memory.isChosen({ width: 832, height: 1216 }, start)).toBe(true)
})

it('meets a picture once', () => {
  const memory = createSizeMemory(storage)
  const kept = storage()
  const one = createSizeMemory(() => kept)
  expect([one.meets('asset:a'), one.meets('asset:b'), one.meets('asset:a')]).toEqual([
    true,
    true,
    false,
  ])
  expect(memory.meets('asset:a')).toBe(true)
})

it('goes on without a storage', () => {
  const memory = createSizeMemory(() => {
    throw new Error('Forbidden.')
  })
  expect(memory.meets('asset:a')).toBe(true)
  memory.follows(wide)
  expect(memory.isChosen(wide, start)).toBe(true)
})
