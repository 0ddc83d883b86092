import type { World } from '../world.ts'

/** ms without a word from a client after which its connection is dropped (contract §2.2). */
export const SILENCE_MS = 120_000

export interface Silence {
  /** The client has said something. */
  broken(): void
}

/** Calls `onSilence` once the client was silent for too long, unless the signal aborts before. */
export function watchSilence(world: World, signal: AbortSignal, onSilence: () => void): Silence {
  let heard = world.clock()
  const watch = async () => {
    for (;;) {
      const left = heard + SILENCE_MS - world.clock()
      if (left <= 0) return onSilence()
      await world.wait(left, signal)
    }
  }
  // The wait rejects when the connection goes first.
  watch().catch(() => {})
  return {
    broken() {
      heard = world.clock()
    },
  }
}
