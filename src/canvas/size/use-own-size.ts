import { useEffect } from 'react'
import { takeBrought } from '../paint.ts'
import { useCanvas } from '../store.ts'
import { useShape } from './use-shape.ts'

/** A picture that was just put on the canvas is asked for in its own shape; what is reused is not touched. */
export function useOwnSize(): void {
  const value = useCanvas(({ history }) => history.now.source?.value)
  const shape = useShape()
  useEffect(() => {
    if (value !== undefined && takeBrought(value)) shape?.repair()
  }, [value, shape])
}
