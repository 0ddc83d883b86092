/** Lets a synchronous answer wait for the results of its task. */
export interface Bells {
  /** Calls `onRing` whenever a result of the task has come to its end, until the signal aborts. */
  listen(taskUUID: string, onRing: () => void, signal: AbortSignal): void
  ring(taskUUID: string): void
}

export function createBells(): Bells {
  const listening = new Map<string, () => void>()
  return {
    // One submission waits for a task: a second one is a conflict.
    listen(taskUUID, onRing, signal) {
      listening.set(taskUUID, onRing)
      signal.addEventListener('abort', () => listening.delete(taskUUID), { once: true })
    },
    ring: (taskUUID) => listening.get(taskUUID)?.(),
  }
}
