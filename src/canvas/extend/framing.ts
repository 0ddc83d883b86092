import { create } from 'zustand'
import type { Pulled } from './frame.ts'
import { type Anchor, CENTRE } from './presets.ts'
import type { FitWay } from './source-fit.ts'
import type { FittedFrom } from './standing.ts'

interface Framing {
  /** How a picture off the grid is brought onto it. */
  way: FitWay
  anchor: Anchor
  /** Of the picture on the canvas, where it was fitted since the page was opened. */
  fitted: readonly FittedFrom[]
  /** While a handle is held: what can be made, and where the hand is. */
  hand: Pulled | null
  /** A picture is being fitted. */
  busy: boolean
  /** Why it could not be fitted. */
  fault: string | null
}

/** What extending needs beside the document: choices, and what is in hand. */
export const useFraming = create<Framing>()(() => ({
  way: 'crop',
  anchor: CENTRE,
  fitted: [],
  hand: null,
  busy: false,
  fault: null,
}))
