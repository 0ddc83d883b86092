/** Tells folded places that a field inside them is wanted. */
export interface Revealer {
  reveal(path: string): void
  subscribe(listener: (path: string) => void): () => void
}

export function createRevealer(): Revealer {
  const listeners = new Set<(path: string) => void>()
  return {
    reveal: (path) => {
      for (const listener of [...listeners]) listener(path)
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Whether a path is at or below another. */
export const isWithin = (path: string, container: string): boolean =>
  path === container || path.startsWith(`${container}.`) || path.startsWith(`${container}[`)
