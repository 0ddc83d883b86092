import { flood, type Patch } from '../../paint/surface/flood.ts'
import type { Plane } from './plane.ts'

/** The connected patches (by sides and corners) of the pixels that `accepts`. */
export const findPatches = (
  { width, height, v }: Plane,
  accepts: (value: number, at: number) => boolean,
): Patch[] => flood({ width, height, belongs: (at) => accepts(v[at] ?? 0, at), corners: true })
