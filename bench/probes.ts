import type { Page } from '@playwright/test'

/**
 * Begins to time keys, or another input: from the moment the browser got it to the end of the frame
 * that shows it. Frames come 60 times a second, so that up to 17 ms of it are waiting, in both pages.
 */
export const timeKeys = (page: Page, input: 'keydown' | 'pointermove' = 'keydown') =>
  page.evaluate((type) => {
    const times: number[] = []
    Object.assign(window, { keyTimes: times })
    addEventListener(
      type,
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          // The frame is drawn after this callback and before the next message.
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => times.push(performance.now() - timeStamp)
          port2.postMessage(null)
        }),
      true,
    )
  }, input)

/** Times since the last call, ms. */
export const keyTimes = (page: Page): Promise<number[]> =>
  page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes.splice(0))
