import * as z from 'zod/mini'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { keepInStep } from './in-step.ts'

const NAME = 'playground.word-lists'

const wordListSchema = z.object({
  name: z.string(),
  /** One word or phrase a line, as it was typed. */
  text: z.string(),
})
export type WordList = z.infer<typeof wordListSchema>

interface WordListState {
  lists: readonly WordList[]
  set(lists: readonly WordList[]): void
}

function readStored(stored: unknown): WordList[] {
  const lists = stored && typeof stored === 'object' && 'lists' in stored ? stored.lists : []
  return (Array.isArray(lists) ? lists : []).flatMap((one) => {
    const parsed = wordListSchema.safeParse(one)
    return parsed.success ? [parsed.data] : []
  })
}

/** The person's named lists of words, kept in this browser. */
export const useWordLists = create<WordListState>()(
  persist(
    (set) => ({
      lists: [],
      set: (lists) => {
        try {
          set({ lists })
        } catch {
          // A full storage costs the copy on disk, never the words in hand.
        }
      },
    }),
    {
      name: NAME,
      version: 1,
      partialize: ({ lists }) => ({ lists }),
      merge: (stored, fresh) => ({ ...fresh, lists: readStored(stored) }),
    },
  ),
)

keepInStep(NAME, () => useWordLists.persist.rehydrate())

/** The lines of a list that hold something. */
export const wordsOf = ({ text }: WordList): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
