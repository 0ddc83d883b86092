import type { Picture } from '../../paint/picture.ts'
import { type Canvas, toCanvas, toPicture } from '../../paint/surface/canvas.ts'
import { resizeCanvas } from '../../paint/surface/resample.ts'
import { type Plane, toGrey, toLight } from '../plane/plane.ts'
import { depthLike, normalLike } from './depth.ts'
import { canny, inked, lineart, scribble, softEdges } from './lines.ts'
import { shuffled, withoutDetail } from './loose.ts'
import { poseLike } from './pose.ts'
import { flatRegions } from './segments.ts'
import { straightLines } from './straight.ts'

/** What is asked: a checked request of the tool, without its picture. */
export interface GuideAsk {
  type: string
  width?: number
  height?: number
  lowThresholdCanny: number
  highThresholdCanny: number
  includeHandsAndFaceOpenPose: boolean
}

/** The size of a guide, px: only ever smaller than the picture; with one side given the ratio stays. */
export function guideSize(
  picture: { width: number; height: number },
  { width, height }: Pick<GuideAsk, 'width' | 'height'>,
): { width: number; height: number } {
  const within = (asked: number, most: number) => Math.max(1, Math.min(asked, most))
  if (width !== undefined && height !== undefined)
    return { width: within(width, picture.width), height: within(height, picture.height) }
  const share = Math.min(1, (width ?? picture.width) / picture.width)
  const scale = Math.min(share, (height ?? picture.height) / picture.height)
  return {
    width: Math.max(1, Math.round(picture.width * scale)),
    height: Math.max(1, Math.round(picture.height * scale)),
  }
}

const lines =
  (draw: (light: Plane, ask: GuideAsk) => Plane) =>
  (canvas: Canvas, ask: GuideAsk): Picture =>
    toGrey(draw(toLight(canvas), ask))

const kinds: Record<string, (canvas: Canvas, ask: GuideAsk) => Picture> = {
  canny: lines((light, ask) => canny(light, ask.lowThresholdCanny, ask.highThresholdCanny)),
  lineart: lines(lineart),
  lineart_anime: lines(inked),
  scribble: lines(scribble),
  softedge: lines(softEdges),
  mlsd: lines(straightLines),
  depth: (canvas) => toGrey(depthLike(canvas)),
  normalbae: normalLike,
  openpose: (canvas, ask) => poseLike(canvas, ask.includeHandsAndFaceOpenPose),
  tile: (canvas) => toPicture(withoutDetail(canvas)),
  seg: flatRegions,
  shuffle: (canvas) => toPicture(shuffled(canvas)),
}

/** The guide of a picture, computed from its pixels. Throws Error for a kind that does not exist. */
export function preprocess(picture: Picture, ask: GuideAsk): Picture {
  const make = kinds[ask.type]
  if (!make) throw new Error(`No guide is called ${ask.type}.`)
  const { width, height } = guideSize(picture, ask)
  const canvas = toCanvas(picture)
  const isWhole = width === picture.width && height === picture.height
  return make(isWhole ? canvas : resizeCanvas(canvas, width, height), ask)
}
