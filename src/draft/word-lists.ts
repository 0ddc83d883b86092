import * as z from 'zod/mini'
import { create } from 'zustand'
import { keepInStep } from './in-step.ts'
import { writeKept } from './kept.ts'
import { readKeptList } from './kept-list.ts'

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

const readLists = () => ({ lists: readKeptList(NAME, 'lists', wordListSchema) })

/** The person's named lists of words, kept in this browser. */
export const useWordLists = create<WordListState>()((set) => ({
  ...readLists(),
  set: (lists) => {
    set({ lists })
    // A full storage costs the copy on disk, never the words in hand.
    writeKept(NAME, { lists })
  },
}))

keepInStep(NAME, () => useWordLists.setState(readLists()))

/** The lines of a list that hold something. */
export const wordsOf = ({ text }: WordList): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
