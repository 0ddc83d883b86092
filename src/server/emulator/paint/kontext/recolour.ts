import { toFraction } from '../random.ts'
import { colourWords } from '../scene/colour-words.ts'
import { mapTones } from '../style/grade.ts'
import { copyCanvas, luminance } from '../surface/canvas.ts'
import { type Colour, hex, mix, ramp, shift } from '../surface/colour.ts'
import { floodFrom, salientColours } from '../surface/region.ts'
import type { Edit, Scene } from './edit.ts'
import { findThing, type Shape } from './thing.ts'

/** Hues by which things named in an instruction are found. */
const thingHues: Record<string, string> = {
  grass: '#5a9a3a',
  leaf: '#5a9a3a',
  leaves: '#5a9a3a',
  tree: '#4a8a3a',
  trees: '#4a8a3a',
  plant: '#4a8a3a',
  field: '#7a9a3a',
  forest: '#3a7a4a',
  sea: '#2a7ac0',
  ocean: '#2a7ac0',
  water: '#2a8ac0',
  lake: '#2a8ac0',
  sun: '#f4cd2a',
  sand: '#d8b06a',
  fire: '#ef7d1a',
  lemon: '#f4cd2a',
  skin: '#d8a080',
}

/** Things of these hues that may fill a picture's width. */
const wide = new Set(
  'grass leaf leaves tree trees plant field forest sea ocean water lake sand'.split(' '),
)

const shapeWords: Record<Shape, string> = {
  round: 'ball circle disc disk dot orb sphere sun moon planet apple tomato coin wheel',
  square: 'square rectangle box block cube card book poster sign door',
  triangular: 'triangle pyramid cone',
}
const shapeOf = (words: string[]): Shape | undefined => {
  const named = Object.entries(shapeWords).find(([, list]) =>
    list.split(' ').some((word) => words.includes(word) || words.includes(`${word}s`)),
  )
  // The keys of the table.
  return named?.[0] as Shape | undefined
}

/** Of the colours that stand out, how many are looked at for a thing of which only the shape is named. */
const MOST_HUES = 5

const wordsOf = (prompt: string) =>
  [...prompt.toLowerCase().matchAll(/\p{L}+/gu)].map(([word]) => word)

/** The colours an instruction names, in order. */
export function coloursIn(prompt: string): Colour[] {
  return wordsOf(prompt).flatMap((word) => (colourWords[word] ? [hex(colourWords[word])] : []))
}

/** Tones around a colour such that a luminance keeps its place in light and shade. */
export function tonesAround(colour: Colour, middle: number) {
  const stops: Colour[] = []
  for (let i = 0; i <= 8; i++) {
    const l = i / 8
    const t = l < middle ? l / Math.max(0.05, middle) : (l - middle) / Math.max(0.05, 1 - middle)
    stops.push(
      l < middle
        ? mix(mix([0.02, 0.02, 0.03], shift(colour, -0.3), 0.5), colour, t)
        : mix(colour, [1, 1, 0.98], t * 0.85),
    )
  }
  return ramp(stops)
}

function regionOf(scene: Scene, from: Colour | null): Float32Array {
  const words = wordsOf(scene.prompt)
  const { canvas } = scene
  if (words.includes('sky')) return floodFrom(canvas, 'top', 0.075)
  if (words.includes('background') || words.includes('wall') || words.includes('backdrop'))
    return floodFrom(canvas, 'border', 0.085)
  const name = words.find((word) => thingHues[word] !== undefined) ?? ''
  const thing = thingHues[name]
  const shape = shapeOf(words)
  const known = from ?? (thing ? hex(thing) : null)
  const colours = known ? [known] : salientColours(canvas).slice(0, shape ? MOST_HUES : 1)
  const sought = colours.map((colour) => ({
    colour,
    named: known !== null,
    shape,
    wide: wide.has(name),
  }))
  const found = findThing(canvas, sought)
  if (found) return found
  const rest = floodFrom(canvas, 'border', 0.085)
  for (let p = 0; p < rest.length; p++) rest[p] = 1 - (rest[p] ?? 0)
  if (rest.reduce((sum, w) => sum + w, 0) > rest.length * 0.01) return rest
  return spotRegion(canvas.width, canvas.height, scene.hash)
}

/** A soft round region placed by a hash: where nothing in the picture tells one thing from another. */
export function spotRegion(width: number, height: number, hash: number): Float32Array {
  const unit = Math.min(width, height)
  const cx = width * (0.3 + toFraction(hash) * 0.4)
  const cy = height * (0.3 + toFraction(Math.imul(hash, 2654435761) >>> 0) * 0.4)
  const r = unit * 0.26
  const out = new Float32Array(width * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const t = Math.min(1, Math.max(0, (1 - Math.hypot(x - cx, y - cy) / r) * 3))
      out[y * width + x] = t * t * (3 - 2 * t)
    }
  }
  return out
}

/** "Make the red car blue": the named (else the most striking) colour's region takes the last colour named. */
export const recolour: Edit = (scene) => {
  const named = coloursIn(scene.prompt)
  const to = named[named.length - 1] ?? [0.8, 0.2, 0.15]
  const from = named.length > 1 ? (named[0] ?? null) : null
  return repaint(scene, regionOf(scene, from), to)
}

export function repaint(scene: Scene, weight: Float32Array, to: Colour): ReturnType<Edit> {
  const canvas = copyCanvas(scene.canvas)
  let [sum, total] = [0, 0]
  for (let p = 0; p < weight.length; p++) {
    const w = weight[p] ?? 0
    if (w === 0) continue
    sum +=
      w * luminance(canvas.rgb[p * 3] ?? 0, canvas.rgb[p * 3 + 1] ?? 0, canvas.rgb[p * 3 + 2] ?? 0)
    total += w
  }
  const middle = Math.min(0.8, Math.max(0.2, total > 0 ? sum / total : 0.5))
  const tone = shift(
    to,
    scene.random.between(-0.025, 0.025),
    scene.random.between(0.94, 1.06),
    scene.random.between(-0.05, 0.05),
  )
  mapTones(canvas, tonesAround(tone, middle), 0.94)
  return { canvas, weight }
}

/** Nothing known was asked: one region, chosen by the instruction, changes colour. */
export const recolourSomewhere: Edit = (scene) => {
  const two = salientColours(scene.canvas).slice(0, 2)
  const colour = two[Math.floor(toFraction(scene.hash) * two.length)]
  const weight =
    (colour && findThing(scene.canvas, [{ colour }])) ??
    spotRegion(scene.canvas.width, scene.canvas.height, scene.hash)
  const covered = weight.reduce((sum, w) => sum + w, 0) / weight.length
  if (covered < 0.002 || covered > 0.5) {
    const spot = spotRegion(scene.canvas.width, scene.canvas.height, scene.hash)
    for (let p = 0; p < weight.length; p++)
      weight[p] = covered > 0.5 ? (weight[p] ?? 0) * (spot[p] ?? 0) : (spot[p] ?? 0)
  }
  const codes = Object.values(colourWords)
  const to = hex(codes[scene.hash % codes.length] ?? '#d5342d')
  return repaint(scene, weight, to)
}
