import { beforeEach, expect, test } from 'vitest'
import { createHand, type Hand, type HandEvent } from './hand.ts'

let done: string[]
let hand: Hand
let space: boolean
let pressure: boolean
let now: number

const event = (type: string, id: number, x: number, y: number, more: Partial<HandEvent> = {}) => ({
  pointerId: id,
  pointerType: type,
  button: 0,
  buttons: 1,
  clientX: x,
  clientY: y,
  pressure: 0.5,
  altKey: false,
  shiftKey: false,
  timeStamp: now,
  ...more,
})
const touch = (id: number, x: number, y: number) => event('touch', id, x, y)
const pen = (x: number, y: number, more?: Partial<HandEvent>) => event('pen', 50, x, y, more)
const mouse = (x: number, y: number, more?: Partial<HandEvent>) => event('mouse', 1, x, y, more)

beforeEach(() => {
  done = []
  space = false
  pressure = true
  now = 0
  hand = createHand(
    {
      press: (x, y, p, how) =>
        done.push(`press ${x},${y} ${p}${how.erase ? ' erase' : ''}${how.shift ? ' line' : ''}`),
      move: (x, y, p) => done.push(`move ${x},${y} ${p}`),
      release: () => done.push('release'),
      cancel: () => done.push('cancel'),
      pan: (dx, dy) => done.push(`pan ${dx},${dy}`),
      pinch: (factor, x, y, dx, dy) => done.push(`pinch ${factor} at ${x},${y} by ${dx},${dy}`),
      adjust: (dx, dy) => done.push(`adjust ${dx},${dy}`),
      adjusting: (on) => done.push(on ? 'adjusting' : 'adjusted'),
      undo: () => done.push('undo'),
      redo: () => done.push('redo'),
    },
    { pans: () => space, pressure: () => pressure },
  )
})

test('a mouse paints at full pressure; Shift draws a line, Alt erases', () => {
  hand.down(mouse(1, 2, { shiftKey: true }))
  hand.move(mouse(3, 4))
  hand.up(mouse(3, 4))
  hand.down(mouse(5, 6, { altKey: true }))
  hand.up(mouse(5, 6))
  expect(done).toEqual([
    'press 1,2 1 line',
    'move 3,4 1',
    'release',
    'press 5,6 1 erase',
    'release',
  ])
})

test('space or the middle button pans, and the other buttons do nothing', () => {
  hand.down(mouse(0, 0, { button: 1 }))
  hand.move(mouse(5, 7))
  hand.up(mouse(5, 7))
  space = true
  hand.down(mouse(0, 0))
  hand.move(mouse(-2, 0))
  // The space bar may be let go before the button.
  space = false
  hand.move(mouse(-3, 0))
  hand.up(mouse(-3, 0))
  expect(hand.down(mouse(0, 0, { button: 2 }))).toBe(false)
  expect(done).toEqual(['pan 5,7', 'pan -2,0', 'pan -1,0'])
})

test('Alt and the right button adjust the brush', () => {
  hand.down(mouse(10, 10, { button: 2, altKey: true }))
  hand.move(mouse(14, 8))
  hand.up(mouse(14, 8))
  expect(done).toEqual(['adjusting', 'adjust 4,-2', 'adjusted'])
})

test('a pen paints with its pressure, unless that is off; its other end erases', () => {
  hand.down(pen(1, 1, { pressure: 0.2 }))
  hand.move(pen(2, 2, { pressure: 0.8 }))
  hand.up(pen(2, 2))
  pressure = false
  hand.down(pen(1, 1, { pressure: 0.2, button: 5, buttons: 32 }))
  hand.up(pen(1, 1))
  expect(done).toEqual(['press 1,1 0.2', 'move 2,2 0.8', 'release', 'press 1,1 1 erase', 'release'])
})

test('a finger paints from where it came down, and a touch leaves a dot', () => {
  hand.down(touch(1, 10, 10))
  hand.move(touch(1, 12, 10))
  expect(done).toEqual([])
  hand.move(touch(1, 20, 10))
  hand.up(touch(1, 20, 10))
  hand.down(touch(2, 5, 5))
  hand.up(touch(2, 5, 5))
  expect(done).toEqual(['press 10,10 1', 'move 20,10 1', 'release', 'press 5,5 1', 'release'])
})

test('two fingers pan and zoom and leave no dot', () => {
  hand.down(touch(1, 0, 0))
  hand.down(touch(2, 100, 0))
  hand.move(touch(2, 200, 0))
  hand.up(touch(2, 200, 0))
  hand.up(touch(1, 0, 0))
  expect(done).toEqual(['pinch 2 at 100,0 by 50,0'])
})

test('a tap of two fingers is undo, of three redo, a slow one nothing', () => {
  const tap = (fingers: number, ms: number) => {
    for (let id = 1; id <= fingers; id++) hand.down(touch(id, id * 50, 0))
    now += ms
    for (let id = 1; id <= fingers; id++) hand.up(touch(id, id * 50, 0))
  }
  tap(2, 120)
  tap(3, 120)
  tap(2, 900)
  tap(4, 120)
  expect(done).toEqual(['undo', 'redo'])
})

test('once a pen was seen a finger pans', () => {
  hand.move(pen(0, 0, { buttons: 0 }))
  hand.down(touch(1, 0, 0))
  hand.move(touch(1, 10, 0))
  hand.up(touch(1, 10, 0))
  expect(done).toEqual(['pan 10,0'])
})

test('while a pen is down touches are ignored, also after it was lifted', () => {
  hand.down(pen(1, 1))
  expect(hand.down(touch(1, 100, 100))).toBe(false)
  hand.move(touch(1, 150, 150))
  hand.move(pen(2, 2))
  hand.up(pen(2, 2))
  hand.move(touch(1, 200, 200))
  hand.up(touch(1, 200, 200))
  expect(done).toEqual(['press 1,1 0.5', 'move 2,2 0.5', 'release'])
})

test('a palm that came before the pen leaves nothing', () => {
  hand.down(touch(1, 100, 100))
  hand.move(touch(1, 120, 100))
  hand.down(pen(1, 1))
  hand.move(touch(1, 140, 100))
  hand.up(pen(1, 1))
  hand.up(touch(1, 140, 100))
  expect(done).toEqual(['press 100,100 1', 'move 120,100 1', 'cancel', 'press 1,1 0.5', 'release'])
})

test('what the browser takes away is as if it had never been', () => {
  hand.down(mouse(1, 1))
  hand.cancel(mouse(1, 1))
  hand.up(mouse(1, 1))
  expect(done).toEqual(['press 1,1 1', 'cancel'])
  expect(hand.busy()).toBe(false)
})
