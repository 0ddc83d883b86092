import type { Picture } from '../../paint/picture.ts'
import type { Canvas } from '../../paint/surface/canvas.ts'
import { findPatches } from '../plane/patches.ts'
import { parting, standingOut } from '../subject/subject.ts'
import { drawLine } from './draw-line.ts'
import { paletteColour } from './segments.ts'

type Point = [x: number, y: number]

/** Joints of a person standing upright in a box of 1 × 1, and the limbs between them. */
const joints = {
  nose: [0.5, 0.09],
  neck: [0.5, 0.2],
  rightShoulder: [0.32, 0.21],
  rightElbow: [0.2, 0.37],
  rightWrist: [0.14, 0.52],
  leftShoulder: [0.68, 0.21],
  leftElbow: [0.8, 0.37],
  leftWrist: [0.86, 0.52],
  rightHip: [0.4, 0.52],
  rightKnee: [0.37, 0.74],
  rightAnkle: [0.35, 0.96],
  leftHip: [0.6, 0.52],
  leftKnee: [0.63, 0.74],
  leftAnkle: [0.65, 0.96],
  rightEye: [0.46, 0.07],
  leftEye: [0.54, 0.07],
  rightEar: [0.4, 0.085],
  leftEar: [0.6, 0.085],
} satisfies Record<string, Point>
type Joint = keyof typeof joints

const limbs: [Joint, Joint][] = [
  ['neck', 'rightShoulder'],
  ['neck', 'leftShoulder'],
  ['rightShoulder', 'rightElbow'],
  ['rightElbow', 'rightWrist'],
  ['leftShoulder', 'leftElbow'],
  ['leftElbow', 'leftWrist'],
  ['neck', 'rightHip'],
  ['rightHip', 'rightKnee'],
  ['rightKnee', 'rightAnkle'],
  ['neck', 'leftHip'],
  ['leftHip', 'leftKnee'],
  ['leftKnee', 'leftAnkle'],
  ['neck', 'nose'],
  ['nose', 'rightEye'],
  ['rightEye', 'rightEar'],
  ['nose', 'leftEye'],
  ['leftEye', 'leftEar'],
]

interface Stance {
  /** Middle of the feet and of the head, px. */
  foot: Point
  head: Point
  /** px across the shoulders and beyond. */
  breadth: number
}

/** How the mass that stands out would stand: its height, its breadth and how far it leans. */
function stanceOf(canvas: Canvas): Stance {
  const { width, height } = canvas
  const out = standingOut(canvas)
  const limit = Math.max(0.08, parting(out))
  const patches = findPatches(out, (value) => value >= limit)
  const largest = patches.toSorted((a, b) => b.cells.length - a.cells.length)[0]
  const scale = width / out.width
  if (!largest || largest.bottom - largest.top < 4) {
    const breadth = Math.min(width * 0.5, height * 0.4)
    return { head: [width / 2, height * 0.08], foot: [width / 2, height * 0.94], breadth }
  }
  const { cells, left, right, top, bottom } = largest
  const middleOf = (from: number, to: number): number => {
    let sum = 0
    let count = 0
    for (const p of cells) {
      const y = (p / out.width) | 0
      if (y < from || y > to) continue
      sum += p % out.width
      count++
    }
    return count > 0 ? sum / count : (left + right) / 2
  }
  const third = (bottom - top) / 3
  const tall = (bottom - top + 1) * scale
  return {
    head: [middleOf(top, top + third) * scale, top * scale],
    foot: [middleOf(bottom - third, bottom) * scale, (bottom + 1) * scale],
    breadth: Math.min((right - left + 1) * scale, tall * 0.62),
  }
}

function painterOn(width: number, height: number) {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let o = 3; o < data.length; o += 4) data[o] = 255
  const line = (from: Point, to: Point, thickness: number, colour: number[]) =>
    drawLine({ width, height }, ...from, ...to, thickness, (p, a) => {
      for (let c = 0; c < 3; c++) {
        const under = data[p * 4 + c] ?? 0
        data[p * 4 + c] = under + ((colour[c] ?? 0) - under) * a
      }
    })
  return { data, line }
}

/**
 * A stand-in for a pose: no joints are recognised. A stick figure is drawn where the picture's mass
 * stands out, as tall, broad and leaning as it is.
 */
export function poseLike(canvas: Canvas, handsAndFace: boolean): Picture {
  const { width, height } = canvas
  const { head, foot, breadth } = stanceOf(canvas)
  const tall = foot[1] - head[1]
  const at = ([x, y]: Point): Point => [
    head[0] + (foot[0] - head[0]) * y + (x - 0.5) * breadth,
    head[1] + tall * y,
  ]
  const { data, line } = painterOn(width, height)
  const thickness = Math.max(1.5, tall / 60)
  for (const [index, [from, to]] of limbs.entries())
    line(at(joints[from]), at(joints[to]), thickness, paletteColour(index))
  for (const [index, joint] of Object.values(joints).entries())
    line(at(joint), at(joint), thickness * 1.7, paletteColour(index + 5))
  if (!handsAndFace) return { width, height, data }
  const white = [255, 255, 255]
  for (let k = 0; k < 20; k++) {
    const turn = (k / 20) * 2 * Math.PI
    const dot = at([0.5 + Math.cos(turn) * 0.12, 0.085 + Math.sin(turn) * 0.065])
    line(dot, dot, thickness * 0.5, white)
  }
  for (const wrist of [joints.rightWrist, joints.leftWrist])
    for (let finger = -2; finger <= 2; finger++) {
      const tip: Point = [wrist[0] + finger * 0.03, wrist[1] + 0.055 - Math.abs(finger) * 0.006]
      line(at(wrist), at(tip), thickness * 0.35, paletteColour(finger + 12))
    }
  return { width, height, data }
}
