import type { ReactNode, RefObject } from 'react'
import type { Extent } from '../viewer/zoom.ts'
import type { ZoomHandle } from '../viewer/zoom-frame.tsx'
import type { ZoomView } from '../viewer/zoom-view.ts'

/** One of two pictures: a result, or what one was made from. */
export interface Side {
  id: string
  label: string
  size: Extent
  /** Of the picture in full; null while it is not here. */
  url: string | null
  /** The result (its id) that the service flagged and that this shows; null for none. */
  flagged: string | null
  /** Fills the picture's rectangle. */
  content: ReactNode
}

/** Two pictures under one view. */
export interface Compared {
  left: Side
  right: Side
  /** One of them is kept blurred. */
  hidden: boolean
  view: ZoomView
  zoom: RefObject<ZoomHandle | null>
  readout: RefObject<HTMLElement | null>
}

export type Way = 'sides' | 'wipe' | 'difference'

export const ways: readonly { value: Way; label: string }[] = [
  { value: 'sides', label: 'Side by side' },
  { value: 'wipe', label: 'Wipe' },
  { value: 'difference', label: 'Difference' },
]

/** The way that comes after one, round and round. */
export const nextWay = (way: Way): Way =>
  ways[(ways.findIndex(({ value }) => value === way) + 1) % ways.length]?.value ?? 'sides'
