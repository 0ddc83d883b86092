import { useMemo } from 'react'
import { useGenerations } from '../api/generations.ts'
import { toPictures } from './picture.ts'
import { toQuery, useShelf } from './shelf.ts'

/** The pictures of the shelf that is shown, in the order in which they are walked. */
export function usePictures() {
  const state = useShelf()
  const { shelf } = state
  const list = useGenerations(toQuery(state))
  const { generations } = list
  const pictures = useMemo(() => toPictures(generations, shelf), [generations, shelf])
  return { ...list, pictures }
}
