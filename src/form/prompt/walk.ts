/** One step through earlier prompts: 1 is further back. Null where there is nothing further. */
type Walk = (direction: 1 | -1, now: string, earlier: readonly string[]) => string | null

/**
 * Walks through earlier prompts, newest first. What was being typed is kept, and comes back after
 * the newest; a prompt that was changed on the way is what is being typed from then on.
 */
export function createWalk(): Walk {
  let shown: string | null = null
  let typed = ''
  return (direction, now, earlier) => {
    const walking = now === shown
    if (!walking) typed = now
    const here = walking ? earlier.indexOf(now) : -1
    let next = here + direction
    // The newest is often still in the box.
    if (earlier[next] === now) next += direction
    if (next < 0) {
      shown = null
      return here < 0 ? null : typed
    }
    const found = earlier[next]
    if (found === undefined) return null
    shown = found
    return found
  }
}

/** Every prompt once, in the order given, without the empty one. */
export const distinct = (prompts: readonly string[]): string[] => [
  ...new Set(prompts.filter((prompt) => prompt.trim() !== '')),
]
