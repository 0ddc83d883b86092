import type { Picture } from '../../paint/picture.ts'
import { toCanvas } from '../../paint/surface/canvas.ts'
import { resizeCanvas } from '../../paint/surface/resample.ts'
import { gaussian } from '../plane/blur.ts'
import { findPatches } from '../plane/patches.ts'
import { type Plane, toLight } from '../plane/plane.ts'
import { slopeOf } from '../plane/slope.ts'
import { clusters, type Tone } from '../subject/clusters.ts'
import { parting, standingOut } from '../subject/subject.ts'
import { colourName } from './colour-name.ts'

const LOOKING = 128

const mean = (values: Float32Array): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

function orientationOf({ width, height }: Picture): string {
  const ratio = width / height
  if (ratio > 1.7) return 'A wide landscape-format picture'
  if (ratio > 1.08) return 'A landscape-format picture'
  if (ratio < 0.59) return 'A tall portrait-format picture'
  return ratio < 0.93 ? 'A portrait-format picture' : 'A square picture'
}

function lightOf(light: Plane): string {
  const level = mean(light.v)
  const spread = Math.sqrt(mean(light.v.map((value) => (value - level) ** 2)))
  const bright = level > 0.66 ? 'bright' : level < 0.3 ? 'dark' : 'evenly lit'
  const contrast = spread > 0.25 ? 'strong contrast' : spread < 0.1 ? 'little contrast' : ''
  return contrast === '' ? bright : `${bright} with ${contrast}`
}

/** "blue, dark green and white": at most four, the commonest first. */
function coloursOf(tones: { tone: Tone; share: number }[]): string {
  const names = [
    ...new Set(tones.filter(({ share }) => share > 0.04).map(({ tone }) => colourName(tone))),
  ].slice(0, 4)
  const last = names.pop() ?? 'grey'
  return names.length > 0 ? `${names.join(', ')} and ${last}` : last
}

function placeOf(x: number, y: number): string {
  const across = x < 0.38 ? 'left' : x > 0.62 ? 'right' : ''
  const down = y < 0.36 ? 'top' : y > 0.66 ? 'bottom' : ''
  if (across && down) return `at the ${down} ${across}`
  if (across) return `on the ${across}`
  return down ? `at the ${down}` : 'in the middle'
}

function compositionOf(out: Plane, tones: Tone[]): string {
  const limit = Math.max(0.08, parting(out))
  const patches = findPatches(out, (value) => value >= limit)
    .filter(({ cells }) => cells.length > out.v.length * 0.004)
    .toSorted((one, other) => other.cells.length - one.cells.length)
  const [largest] = patches
  if (!largest) return 'Nothing stands out; the whole frame is one even area'
  let x = 0
  let y = 0
  const sum: Tone = [0, 0, 0]
  for (const p of largest.cells) {
    x += (p % out.width) / out.width
    y += Math.floor(p / out.width) / out.height
    const tone = tones[p]
    // A tone has three numbers, counted by the loop.
    if (tone) for (let c = 0; c < 3; c++) sum[c as 0 | 1 | 2] += tone[c as 0 | 1 | 2]
  }
  const count = largest.cells.length
  const colour = colourName([sum[0] / count, sum[1] / count, sum[2] / count])
  const share = count / out.v.length
  const size = share > 0.4 ? 'fills much of the frame' : share < 0.08 ? 'is small' : 'is clear'
  const article = /^[aeiou]/.test(colour) ? 'an' : 'a'
  const others = patches.length - 1
  const beside =
    others === 0
      ? ''
      : others === 1
        ? ', with one smaller area beside it'
        : `, with ${others} smaller areas beside it`
  return `${article} ${colour} area ${placeOf(x / count, y / count)} ${size}${beside}`
}

function detailOf(light: Plane): string {
  const level = mean(slopeOf(gaussian(light, 0.6)).steepness.v)
  return level > 0.35 ? 'rich in fine detail' : level < 0.07 ? 'smooth, with few edges' : ''
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/**
 * What can be said of a picture by looking at its pixels alone: format, colours, light, where its
 * main mass is. A question narrows the answer to what it is about.
 */
export function describe(picture: Picture, question = ''): string {
  const scale = Math.min(1, LOOKING / Math.max(picture.width, picture.height))
  const small = resizeCanvas(
    toCanvas(picture),
    Math.max(1, Math.round(picture.width * scale)),
    Math.max(1, Math.round(picture.height * scale)),
  )
  const tones: Tone[] = []
  for (let i = 0; i < small.rgb.length; i += 3)
    tones.push([small.rgb[i] ?? 0, small.rgb[i + 1] ?? 0, small.rgb[i + 2] ?? 0])
  const light = toLight(small)
  const colours = `in ${coloursOf(clusters(tones, 6))}`
  const detail = detailOf(light)
  const lit = lightOf(light)
  if (/colou?r|palette/i.test(question)) return capital(`${colours}.`)
  const mass = capital(compositionOf(standingOut(small), tones))
  if (/composition|where|position|subject/i.test(question)) return `${mass}.`
  if (/light|bright|dark|mood/i.test(question)) return capital(`${lit}.`)
  const sentence = [lit, detail].filter((part) => part !== '').join(', ')
  return `${orientationOf(picture)} ${colours}, ${sentence}. ${mass}.`
}
