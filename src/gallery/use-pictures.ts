import { useMemo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { useGenerations } from '../api/generations.ts'
import { toPictures } from './picture.ts'
import { toQuery, useShelf } from './shelf.ts'

/** The pictures of the shelf that is shown, in the order in which they are walked. */
export function usePictures() {
  const shelf = useShelf((state) => state.shelf)
  const query = useShelf(useShallow(toQuery))
  const list = useGenerations(query)
  const { generations } = list
  const pictures = useMemo(() => toPictures(generations, shelf), [generations, shelf])
  return { ...list, pictures }
}
