import { expect, test } from 'vitest'
import { type CanvasDocument, NO_FRAME, newDocument } from '../document/document.ts'
import { type History, newHistory, pushed, undone } from '../document/history.ts'
import type { Operation } from '../document/operation.ts'
import { pack, unpack } from '../keep/pack.ts'
import { lastExtension } from './last-extension.ts'

const source = (name: string) => ({ value: `asset:${name.repeat(64)}`, width: 64, height: 64 })
const frame = { ...NO_FRAME, right: 64 }

const stepped = (history: History, change: Partial<CanvasDocument>) =>
  pushed(history, { ...history.now, ...change })

const first = newHistory(newDocument(source('a'), 'one'))
const extended = stepped(first, { frame })
const accepted = stepped(extended, { source: source('b'), frame: NO_FRAME })

test('an accepted extension can be had again, also after later steps', () => {
  expect(lastExtension(accepted)).toEqual(frame)
  const painted = stepped(accepted, { operations: [{ kind: 'fill' }] })
  expect(lastExtension(stepped(painted, { source: source('c'), operations: [] }))).toEqual(frame)
})

test('it is had from what was kept of the steps', () => {
  const numbers = new Map<Operation, number>()
  const packed = pack(accepted, (operation) => numbers.get(operation) ?? 0)
  const kept = unpack(JSON.parse(JSON.stringify(packed)), () => undefined)
  expect(kept && lastExtension(kept.history)).toEqual(frame)
})

test('one that was taken off, fitted or undone is none to repeat', () => {
  expect(lastExtension(first)).toBeNull()
  expect(lastExtension(stepped(extended, { frame: NO_FRAME }))).toBeNull()
  expect(lastExtension(stepped(extended, { source: source('f') }))).toBeNull()
  expect(lastExtension(undone(accepted))).toBeNull()
})
