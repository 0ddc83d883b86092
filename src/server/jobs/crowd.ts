import type { Store } from '../store/store.ts'

interface Crowd {
  inside: number
  /** Told once nobody is inside any more. */
  leaving: Set<() => void>
}

/** Requests that are being accepted, by store. */
const crowds = new WeakMap<Store, Crowd>()

/** Counts work as that of a person who waits for an answer. */
export async function asCrowd<T>(store: Store, work: () => Promise<T>): Promise<T> {
  const crowd = crowds.get(store) ?? { inside: 0, leaving: new Set() }
  crowds.set(store, crowd)
  crowd.inside += 1
  try {
    return await work()
  } finally {
    crowd.inside -= 1
    if (crowd.inside === 0) for (const tell of [...crowd.leaving]) tell()
  }
}

/** Resolves once nobody waits to be accepted, at most `ms` later: work that is under way stays so. */
export function afterCrowd(store: Store, ms: number): Promise<void> {
  const crowd = crowds.get(store)
  if (!crowd || crowd.inside === 0) return Promise.resolve()
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      crowd.leaving.delete(end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    crowd.leaving.add(end)
  })
}
