/** Everything of the world the engine touches, so that tests can stand in for it. */
export interface World {
  /** Milliseconds since 1970. */
  clock(): number
  /** A version 4 UUID. */
  uuid(): string
  /** 0 ≤ x < 1. */
  random(): number
  /** Resolves after `ms` milliseconds; rejects when the signal aborts. */
  wait(ms: number, signal: AbortSignal): Promise<void>
  fetch: typeof fetch
}

export const realWorld: World = {
  clock: Date.now,
  uuid: () => crypto.randomUUID(),
  random: Math.random,
  wait: (ms, signal) =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted()
      const timer = setTimeout(() => {
        signal.removeEventListener('abort', stop)
        resolve()
      }, ms)
      const stop = () => {
        clearTimeout(timer)
        reject(signal.reason)
      }
      signal.addEventListener('abort', stop, { once: true })
    }),
  fetch: (...request) => fetch(...request),
}
