import type { Tone } from '../subject/clusters.ts'

/** Hues in degrees up to which a name reaches. */
const HUES: [until: number, name: string][] = [
  [14, 'red'],
  [40, 'orange'],
  [66, 'yellow'],
  [90, 'lime green'],
  [158, 'green'],
  [192, 'turquoise'],
  [258, 'blue'],
  [290, 'violet'],
  [335, 'pink'],
  [360, 'red'],
]

/** A plain name of a colour: "dark blue", "pale orange", "grey". */
export function colourName([r, g, b]: Tone): string {
  const high = Math.max(r, g, b)
  const low = Math.min(r, g, b)
  const chroma = high - low
  const light = (high + low) / 2
  if (chroma < 0.09 || (light < 0.12 && chroma < 0.14)) {
    if (light > 0.88) return 'white'
    if (light < 0.12) return 'black'
    return light > 0.62 ? 'light grey' : light < 0.34 ? 'dark grey' : 'grey'
  }
  const hue =
    high === r
      ? ((g - b) / chroma + 6) % 6
      : high === g
        ? (b - r) / chroma + 2
        : (r - g) / chroma + 4
  const name = HUES.find(([until]) => hue * 60 <= until)?.[1] ?? 'red'
  if ((name === 'orange' || name === 'red') && light < 0.36 && chroma < 0.42) return 'brown'
  if (light < 0.28) return `dark ${name}`
  if (light > 0.74) return `pale ${name}`
  return name
}
