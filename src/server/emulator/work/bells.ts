/** Lets a synchronous answer wait for the last result of its task. */
export interface Bells {
  /** Resolves when the task is rung; forgotten once the signal aborts. */
  wait(taskUUID: string, signal: AbortSignal): Promise<void>
  ring(taskUUID: string): void
}

export function createBells(): Bells {
  const waiting = new Map<string, () => void>()
  return {
    // One submission waits for a task: a second one is a conflict.
    wait: (taskUUID, signal) =>
      new Promise((resolve) => {
        waiting.set(taskUUID, resolve)
        signal.addEventListener('abort', () => waiting.delete(taskUUID), { once: true })
      }),
    ring: (taskUUID) => waiting.get(taskUUID)?.(),
  }
}
