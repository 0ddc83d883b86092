import type { Tab } from '../browser.ts'
import type { Place } from './pages.ts'
import { MOVES, PACE_MS } from './strokes.ts'

const QUIET_MS = 2000

/** Commits of React while strokes are in hand. */
export async function commitsInHand(tab: Tab, place: Place): Promise<number> {
  const { page } = tab
  const commits = () =>
    page.evaluate(
      () => (window as unknown as { seenCommits: { commits: number } }).seenCommits.commits,
    )
  let during = 0
  for (let number = 0; number < 5; number++) {
    const x = place.left + 80 + number * 20
    await page.mouse.move(x, place.top + 100)
    // What the last stroke set going, such as its upload, is over.
    for (let seen = -1, now = await commits(); seen !== now; now = await commits()) {
      seen = now
      await page.waitForTimeout(QUIET_MS)
    }
    await page.mouse.down()
    const before = await commits()
    for (let move = 1; move <= MOVES; move++) {
      await page.mouse.move(x + move * 8, place.top + 100 + move * 5)
      await page.waitForTimeout(PACE_MS)
    }
    during += (await commits()) - before
    await page.mouse.up()
  }
  return during
}
