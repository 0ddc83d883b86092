import { useEffect } from 'react'
import { useCanvas } from '../store.ts'
import { followPicture } from './follow.ts'
import { useShape } from './use-shape.ts'

/** A picture that comes onto the canvas is asked for in its own shape, where nobody chose another. */
export function useOwnSize(): void {
  const value = useCanvas(({ history }) => history.now.source?.value)
  const shape = useShape()
  useEffect(() => {
    if (value !== undefined) followPicture(value, shape)
  }, [value, shape])
}
