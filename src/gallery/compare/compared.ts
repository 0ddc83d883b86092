import type { RefObject } from 'react'
import type { Picture } from '../picture.ts'
import type { ZoomHandle } from '../viewer/zoom-frame.tsx'
import type { ZoomView } from '../viewer/zoom-view.ts'

/** Two pictures under one view. */
export interface Compared {
  left: Picture
  right: Picture
  view: ZoomView
  zoom: RefObject<ZoomHandle | null>
  readout: RefObject<HTMLElement | null>
}
