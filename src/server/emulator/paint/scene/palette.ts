import { type Random, toFraction } from '../random.ts'
import { type Colour, hex, mix, shift, tint } from '../surface/colour.ts'
import { type PaletteName, palettes } from './palettes.ts'
import type { Reading } from './reading.ts'
import type { Setting } from './words.ts'

export interface Palette {
  sky: [Colour, Colour, Colour, Colour]
  far: Colour
  near: Colour
  light: Colour
  accent: Colour
  second: Colour
  ground: Colour
  lux: number
}

const moods: Record<Setting, readonly [PaletteName, ...PaletteName[]]> = {
  mountains: ['dawn', 'day', 'golden', 'dusk', 'mint', 'lavender'],
  sea: ['golden', 'dusk', 'day', 'teal', 'dawn', 'summer'],
  desert: ['golden', 'clay', 'mars', 'dusk'],
  forest: ['mint', 'sage', 'golden', 'overcast'],
  city: ['dusk', 'night', 'teal', 'dawn'],
  street: ['golden', 'clay', 'dusk'],
  lake: ['dawn', 'mint', 'dusk', 'day'],
  hills: ['spring', 'golden', 'day', 'summer', 'dawn'],
  space: ['cosmos'],
  sky: ['dawn', 'day', 'pastel', 'dusk'],
  deep: ['deep'],
  room: ['clay', 'sage', 'golden', 'studio'],
  table: ['studio', 'clay', 'sage', 'teal'],
  studio: ['studio', 'clay', 'sage', 'teal', 'lavender'],
  geometry: ['ink', 'clay', 'mint', 'sage'],
  marble: ['teal', 'lavender', 'clay', 'dusk', 'mint'],
  strata: ['dusk', 'mint', 'clay', 'lavender', 'teal'],
  circles: ['clay', 'dusk', 'sage', 'teal', 'pastel'],
  falls: ['mint', 'overcast', 'day'],
}

/** The palette a reading asks for; a setting has its own moods where it asks for none. `hue` turns it, radians. */
export function choosePalette(
  reading: Reading,
  setting: Setting,
  taste: Random,
  hue: number,
): Palette {
  const names = [...reading.palettes.entries()].sort((a, b) => b[1] - a[1]).map(([name]) => name)
  const first = names[0] ?? taste.pick(moods[setting])
  let palette = decode(first)
  const second = names[1]
  if (reading.weather.has('aurora') && palette.lux > 0.3)
    palette = mixPalettes(decode('night'), palette, 0.12)
  if (second && second !== 'cosmos' && !reading.weather.has('aurora'))
    palette = mixPalettes(palette, decode(second), 0.38)
  const turn = (toFraction(taste.bits()) - 0.5) * 0.28 + hue
  palette = mapPalette(palette, (c) => shift(c, 0, 1, turn))
  reading.colours.slice(0, 3).forEach((colour, i) => {
    const strength = i === 0 ? 0.62 : 0.3
    const { lux } = palette
    palette = { ...steep(palette, colour, strength), lux }
    if (i === 0) palette.accent = colour
    else palette.second = colour
  })
  const subject = reading.subjects.find((s) => s.colour)?.colour
  if (subject) palette.accent = subject
  return palette
}

/** Sky and land take a colour, light and accents keep their own, so that it stays a picture and not one ink. */
function steep(p: Palette, colour: Colour, strength: number): Palette {
  const t = (c: Colour, k: number) => tint(c, colour, strength * k)
  return {
    ...p,
    sky: [t(p.sky[0], 0.95), t(p.sky[1], 0.85), t(p.sky[2], 0.6), t(p.sky[3], 0.3)],
    far: t(p.far, 0.75),
    near: t(p.near, 0.45),
    ground: t(p.ground, 0.4),
  }
}

function decode(name: PaletteName): Palette {
  const code = palettes[name]
  const [a, b, c, d] = code.sky
  return {
    sky: [hex(a ?? ''), hex(b ?? ''), hex(c ?? ''), hex(d ?? '')],
    far: hex(code.far),
    near: hex(code.near),
    light: hex(code.light),
    accent: hex(code.accent),
    second: hex(code.second),
    ground: hex(code.ground),
    lux: code.lux,
  }
}

function mapPalette(p: Palette, f: (c: Colour) => Colour): Palette {
  return {
    sky: [f(p.sky[0]), f(p.sky[1]), f(p.sky[2]), f(p.sky[3])],
    far: f(p.far),
    near: f(p.near),
    light: f(p.light),
    accent: f(p.accent),
    second: f(p.second),
    ground: f(p.ground),
    lux: p.lux,
  }
}

function mixPalettes(p: Palette, q: Palette, t: number): Palette {
  const m = (a: Colour, b: Colour) => mix(a, b, t)
  return {
    sky: [
      m(p.sky[0], q.sky[0]),
      m(p.sky[1], q.sky[1]),
      m(p.sky[2], q.sky[2]),
      m(p.sky[3], q.sky[3]),
    ],
    far: m(p.far, q.far),
    near: m(p.near, q.near),
    light: m(p.light, q.light),
    accent: m(p.accent, q.accent),
    second: m(p.second, q.second),
    ground: m(p.ground, q.ground),
    lux: p.lux + (q.lux - p.lux) * t,
  }
}
