/** Works through places in order, a few at a time. */
export interface Line<T> {
  add(place: T): void
  /** Waiting and under way. */
  readonly length: number
  /** Starts nothing more. */
  stop(): void
}

/** `work` must not throw: what goes wrong with a place belongs to the place. */
export function createLine<T>(slots: number, work: (place: T) => Promise<void>): Line<T> {
  const waiting: T[] = []
  let busy = 0
  let stopped = false

  const next = () => {
    while (!stopped && busy < slots) {
      const place = waiting.shift()
      if (place === undefined) return
      busy++
      void work(place).finally(() => {
        busy--
        next()
      })
    }
  }

  return {
    add(place) {
      waiting.push(place)
      next()
    },
    get length() {
      return waiting.length + busy
    },
    stop() {
      stopped = true
      waiting.length = 0
    },
  }
}
