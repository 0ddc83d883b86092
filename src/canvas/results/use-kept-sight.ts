import { useEffect } from 'react'
import { useCanvas } from '../store.ts'

/** Less than that is a fit to the grid, which leaves each pixel its place on the screen. */
const MUCH = 1.2

const isMuch = (ratio: number): boolean => ratio > MUCH || ratio < 1 / MUCH

/**
 * Where a picture of another size takes the place of the one on the canvas, the same part of it is
 * looked at, as large as before; one of another shape is seen whole.
 */
export function useKeptSight(): void {
  useEffect(
    () =>
      useCanvas.subscribe(({ history: { now }, view }, { history: { now: was } }) => {
        if (now === was || now.id !== was.id || !now.source || !was.source || !view) return
        const across = now.source.width / was.source.width
        const along = now.source.height / was.source.height
        if (!isMuch(across) && !isMuch(along)) return
        useCanvas
          .getState()
          .setView(
            isMuch(across / along)
              ? null
              : { x: view.x * across, y: view.y * along, zoom: view.zoom / across },
          )
      }),
    [],
  )
}
