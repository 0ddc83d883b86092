/** ms before the next try; the last one stays. */
const WAITS = [1000, 3000, 10_000, 30_000]

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/**
 * A part of the page that nobody waits for, such as the toaster: tried again for as long as its
 * server is away. Never rejects. `wait` takes ms.
 */
export async function untilLoaded<T>(load: () => Promise<T>, wait = sleep): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await load()
    } catch {
      await wait(WAITS[Math.min(tries, WAITS.length - 1)] ?? 0)
    }
  }
}
