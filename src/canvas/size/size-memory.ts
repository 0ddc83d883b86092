import type { Extent } from '../extend/frame.ts'

const MET = 'playground.canvas.sized'
const FOLLOWED = 'playground.canvas.followed'
const MOST = 50

export interface SizeMemory {
  /** True the first time that this tab has a picture on its canvas. */
  meets(picture: string): boolean
  /** The result takes a picture's size by itself. */
  follows(size: Extent): void
  /** Whether a person chose a size: it is neither the one to start with nor one that followed. */
  isChosen(size: Extent, start: Extent | null): boolean
}

const text = ({ width, height }: Extent): string => `${width}x${height}`

/** What this tab knows of sizes that nobody chose. Without a storage it forgets. */
export function createSizeMemory(storage: () => Pick<Storage, 'getItem' | 'setItem'>): SizeMemory {
  const read = (name: string): string => {
    try {
      return storage().getItem(name) ?? ''
    } catch {
      return ''
    }
  }
  const write = (name: string, value: string) => {
    try {
      storage().setItem(name, value)
    } catch {
      // A picture is then met anew: what follows says so, and can be kept from it.
    }
  }
  return {
    meets(picture) {
      const met = read(MET).split(' ')
      if (met.includes(picture)) return false
      write(MET, [...met, picture].slice(-MOST).join(' '))
      return true
    },
    follows: (size) => write(FOLLOWED, text(size)),
    isChosen: (size, start) =>
      text(size) !== read(FOLLOWED) && !(start && text(size) === text(start)),
  }
}
