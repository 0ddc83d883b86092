import { create } from 'zustand'
import type { Operation } from './document/operation.ts'

/** What the canvas can show at the moment. */
export type State =
  | 'loading'
  /** The picture is on it. */
  | 'ready'
  /** The draft has no picture. */
  | 'empty'
  /** The draft's picture is an address or an id of another service: there is nothing to paint on. */
  | 'elsewhere'
  /** The store has no such picture, or did not answer. */
  | 'gone'
  /** The draft's model takes no mask. */
  | 'maskless'

export interface Notice {
  /** A later one of the same kind replaces it. */
  kind: 'copy' | 'corrupt' | 'scaled' | 'reduced' | 'address' | 'storage' | 'earlier' | 'size'
  words: string
  /** What one press does about it. */
  offer?: { label: string; run(): void }
}

interface Standing {
  state: State
  /** Why the picture is gone, or why the mask could not be stored. */
  fault: string | null
  /** The mask is on its way to the store. */
  storing: boolean
  notices: readonly Notice[]
  /** Strokes of before over the same picture; null for none. */
  earlier: readonly Operation[] | null
  say(notice: Notice): void
  dismiss(kind: Notice['kind']): void
}

export const useStanding = create<Standing>()((set) => ({
  state: 'loading',
  fault: null,
  storing: false,
  notices: [],
  earlier: null,
  say: (notice) =>
    set(({ notices }) => ({
      notices: [...notices.filter(({ kind }) => kind !== notice.kind), notice],
    })),
  dismiss: (kind) =>
    set(({ notices }) => ({ notices: notices.filter((notice) => notice.kind !== kind) })),
}))
