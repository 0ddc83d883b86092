import { onChange } from '../store/changes.ts'
import { countOpen } from '../store/generations.ts'
import type { House } from './house.test-support.ts'

/** Resolves when nothing is under way any more. */
export function atRest({ store, deps: { engine } }: House): Promise<void> {
  let looks = 0
  return new Promise((resolve, reject) => {
    // A commit during a look asks for another one.
    const look = async (): Promise<void> => {
      looks += 1
      if (looks > 1) return
      const open = await countOpen(store.db, 'local', engine.id)
      const again = looks > 1
      looks = 0
      if (open > 0) return again ? look() : undefined
      stop()
      resolve()
    }
    const stop = onChange(store, () => void look().catch(reject))
    look().catch(reject)
  })
}
