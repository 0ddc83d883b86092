import type { Tab } from '../browser.ts'

export const UNDOS = 20

/** Runs in the page before anything: when the last pixels were drawn. */
export function watchDrawing(): void {
  const seen = { drawn: 0, pressed: 0 }
  Object.assign(window, { seenDrawing: seen })
  const { prototype } = CanvasRenderingContext2D
  for (const name of ['drawImage', 'putImageData'] as const) {
    const own = prototype[name] as (...rest: unknown[]) => void
    Object.assign(prototype, {
      [name](...rest: unknown[]) {
        own.apply(this, rest)
        seen.drawn = performance.now()
      },
    })
  }
  addEventListener('keydown', ({ timeStamp }) => (seen.pressed = timeStamp), true)
}

/** From the key to the pixels of the mask, ms. */
export async function undoTimes(tab: Tab): Promise<number[]> {
  await tab.page.bringToFront()
  const times: number[] = []
  for (let at = 0; at < UNDOS; at++) {
    await tab.page.keyboard.press('Control+z')
    await tab.page.waitForTimeout(200)
    times.push(
      await tab.page.evaluate(() => {
        const { seenDrawing } = window as unknown as {
          seenDrawing: { drawn: number; pressed: number }
        }
        return seenDrawing.drawn - seenDrawing.pressed
      }),
    )
  }
  return times
}
