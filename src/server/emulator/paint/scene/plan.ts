import { createRandom, mixHash, type Random } from '../random.ts'
import type { Colour } from '../surface/colour.ts'
import { choosePalette, type Palette } from './palette.ts'
import { type Reading, strongest } from './reading.ts'
import type { Look, Setting, SubjectName, Trait, Weather } from './words.ts'

export interface Cast {
  name: SubjectName
  colour: Colour | null
  many: boolean
}

/** Everything decided before a pixel is painted. Positions are fractions of the picture. */
export interface Plan {
  setting: Setting
  /** Whether the words name a place; otherwise the setting is a guess. */
  placed: boolean
  palette: Palette
  looks: Map<Look, number>
  weather: Map<Weather, number>
  cast: Cast[]
  /** What the faces in it have. */
  traits: ReadonlySet<Trait>
  /** Where the sun, moon or lamp stands. */
  light: { x: number; y: number; direction: [number, number, number] }
  horizon: number
  random: Random
  /** The prompt's own stream: the same for every seed. */
  taste: Random
}

const homes: Record<SubjectName, readonly [Setting, ...Setting[]]> = {
  cat: ['room', 'hills', 'studio'],
  dog: ['hills', 'lake', 'studio'],
  fox: ['forest', 'hills'],
  bird: ['sky', 'hills', 'lake'],
  owl: ['forest'],
  horse: ['hills', 'desert'],
  deer: ['forest', 'mountains', 'hills'],
  rabbit: ['hills', 'forest'],
  fish: ['deep'],
  whale: ['deep', 'sea'],
  elephant: ['hills', 'desert'],
  butterfly: ['hills', 'studio'],
  person: ['mountains', 'hills', 'sea', 'desert'],
  portrait: ['studio'],
  robot: ['studio', 'city'],
  vase: ['table', 'studio'],
  bottle: ['studio', 'table'],
  cup: ['table'],
  fruit: ['table'],
  bowl: ['table'],
  candle: ['table'],
  lamp: ['room', 'table'],
  teapot: ['table'],
  flower: ['hills', 'table', 'studio'],
  tree: ['hills', 'lake'],
  house: ['hills', 'mountains', 'lake'],
  castle: ['mountains', 'hills'],
  lighthouse: ['sea'],
  boat: ['sea', 'lake'],
  balloon: ['mountains', 'hills', 'desert'],
  tent: ['mountains', 'lake', 'forest'],
  rocket: ['space', 'desert'],
  windmill: ['hills'],
  chair: ['room', 'studio'],
  planet: ['space'],
  bridge: ['lake', 'mountains'],
  car: ['desert', 'street', 'studio'],
  mushroom: ['forest'],
  box: ['studio'],
  ball: ['studio'],
  sphere: ['studio'],
}

const unknownSettings: readonly [Setting, ...Setting[]] = [
  'mountains',
  'sea',
  'desert',
  'forest',
  'lake',
  'hills',
  'sky',
  'strata',
  'circles',
  'marble',
  'geometry',
  'city',
  'falls',
  'space',
]

const sitters = new Set<SubjectName>([
  'cat',
  'dog',
  'fox',
  'bird',
  'owl',
  'horse',
  'deer',
  'rabbit',
  'elephant',
  'robot',
])
const indoors = new Set<Setting>(['table', 'studio', 'room'])
const flatLand = new Set<Setting>([
  'geometry',
  'marble',
  'strata',
  'circles',
  'space',
  'deep',
  'sky',
])

export function compose(reading: Reading, seed: number, hue: number): Plan {
  const taste = createRandom(reading.hash)
  const random = createRandom(mixHash(reading.hash, seed))
  const setting = chooseSetting(reading, taste)
  const palette = choosePalette(reading, setting, taste, hue)
  const high = palette.lux > 0.8 ? random.between(0.1, 0.3) : random.between(0.2, 0.62)
  const x = random.chance(0.5) ? random.between(0.14, 0.42) : random.between(0.58, 0.86)
  const horizon = indoors.has(setting) ? random.between(0.62, 0.72) : random.between(0.46, 0.68)
  return {
    setting,
    placed: reading.settings.size > 0,
    palette,
    looks: reading.looks,
    weather: reading.weather,
    cast: castOf(reading),
    traits: reading.traits,
    light: { x, y: horizon * high * 1.25, direction: [x < 0.5 ? -0.8 : 0.8, -0.55, 0.5] },
    horizon,
    random,
    taste,
  }
}

/** A portrait of something else is that thing's; one of a person has no second figure behind it. */
function castOf(reading: Reading): Cast[] {
  const names = new Set(reading.subjects.map((one) => one.name))
  const sitter = [...names].some((name) => sitters.has(name))
  const drop = sitter ? 'portrait' : names.has('portrait') ? 'person' : null
  return reading.subjects.filter((one) => one.name !== drop).slice(0, 3)
}

function chooseSetting(reading: Reading, taste: Random): Setting {
  const asked = strongest(reading.settings)
  const [first] = reading.subjects
  if (first && asked) {
    const home = homes[first.name]
    // A thing of the table in a place that has no table (a cup of coffee, a forest mug) keeps the place.
    if (home.includes(asked) || !flatLand.has(asked) || asked === 'space' || asked === 'sky')
      return asked
    return (reading.settings.get(asked) ?? 0) > 1.2 ? asked : home[0]
  }
  if (asked) return asked
  if (first) return taste.pick(homes[first.name])
  if (reading.weather.has('aurora')) return 'lake'
  if (reading.weather.has('stars')) return 'mountains'
  if (reading.weather.has('clouds')) return 'sky'
  return taste.pick(unknownSettings)
}
