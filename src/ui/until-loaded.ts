import { isThere, startAnew } from './start-anew.ts'

/** ms before the next try; the last one stays. */
const WAITS = [1000, 3000, 10_000, 30_000]

const browser = {
  wait: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
  isServerThere: () => isThere(location.pathname),
  startAnew,
}

/**
 * A part of the page that nobody waits for, such as the toaster: tried again for as long as its
 * server is away. Never rejects.
 */
export async function untilLoaded<T>(load: () => Promise<T>, world = browser): Promise<T> {
  for (let tries = 0; ; tries++) {
    const there = tries > 0 && (await world.isServerThere())
    try {
      return await load()
    } catch {
      if (there) world.startAnew()
      await world.wait(WAITS[Math.min(tries, WAITS.length - 1)] ?? 0)
    }
  }
}
