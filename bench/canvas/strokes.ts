import type { Page } from '@playwright/test'
import type { Tab } from '../browser.ts'
import { longTasks } from '../long-tasks.ts'
import { keyTimes } from '../probes.ts'
import { type Place, SIDE } from './pages.ts'

export const STROKES = 200
export const MOVES = 16
/** A mouse's or a pen's pace, ms. */
export const PACE_MS = 8
/** In turns, so that a busy neighbour on this machine meets both pages. */
export const TURNS = 8
export const FRAME_MS = 33

/** One stroke across the picture, the same one for the same number, at a hand's pace. */
async function stroke(page: Page, { left, top, scale }: Place, number: number): Promise<void> {
  const at = number % 20
  const x = left + SIDE * scale * (0.1 + (at % 5) * 0.1)
  const y = top + SIDE * scale * (0.15 + Math.floor(at / 5) * 0.2)
  const far = (SIDE * scale * 0.4) / MOVES
  await page.mouse.move(x, y)
  await page.mouse.down()
  const moves: Promise<void>[] = []
  // A hand does not wait for the page.
  for (let move = 1; move <= MOVES; move++) {
    moves.push(page.mouse.move(x + move * far, y + 20 * Math.sin(move / 3)))
    await new Promise((resolve) => setTimeout(resolve, PACE_MS))
  }
  await Promise.all(moves)
  await page.mouse.up()
}

/** `count` strokes, numbered on from `from`. */
export async function strokes(tab: Tab, place: Place, from: number, count: number): Promise<void> {
  await tab.page.bringToFront()
  for (let at = from; at < from + count; at++) await stroke(tab.page, place, at)
}

export interface Painted {
  /** ms */
  toPaint: number[]
  /** Tasks over a frame, ms. */
  long: number[]
  /** Main thread per move, ms, of each turn. */
  work: number[]
}

/** One turn's strokes, added to what was seen. */
export async function turn(tab: Tab, place: Place, index: number, seen: Painted): Promise<void> {
  const count = STROKES / TURNS
  await keyTimes(tab.page)
  const before = await tab.spent()
  seen.long.push(
    ...(await longTasks(tab, () => strokes(tab, place, index * count, count), FRAME_MS)),
  )
  const after = await tab.spent()
  seen.work.push((after.task - before.task) / (count * MOVES))
  seen.toPaint.push(...(await keyTimes(tab.page)))
}
