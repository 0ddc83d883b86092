import { createContext, useContext } from 'react'
import type { Box, Extent, Placement } from './view.ts'

/** Where things lie on the stage, for whoever draws over the picture. */
export interface StageSpace {
  /** Of the picture; null without one. */
  source(): Extent | null
  /** The stage's own size, CSS px. */
  extent(): Extent
  /** Where the picture stands at the moment, CSS px from the stage's upper left corner. */
  placement(): Placement
  /** The point of the source below a point of the window; whole and parts of px, also outside. */
  toSource(clientX: number, clientY: number): { x: number; y: number }
  /** Called after every change of view or size, at most once a frame. Returns its end. */
  onMove(listener: () => void): () => void
  /** Shows the picture whole, with this much of its surroundings where it is given. */
  fit(box?: Box): void
  /** To this zoom (1 is 100 %) about the middle. */
  zoomTo(zoom: number): void
  /** Says something to those who hear the page. */
  say(words: string): void
}

export const StageContext = createContext<StageSpace | null>(null)

/** Throws outside of the canvas. */
export function useStage(): StageSpace {
  const space = useContext(StageContext)
  if (!space) throw new Error('There is no stage about this component.')
  return space
}
