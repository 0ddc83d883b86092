import { hashText } from '../random.ts'
import { type Colour, hex } from '../surface/colour.ts'
import { colourWords } from './colour-words.ts'
import type { PaletteName } from './palettes.ts'
import {
  type Look,
  lookWords,
  paletteWords,
  type Setting,
  type SubjectName,
  settingWords,
  subjectWords,
  type Trait,
  traitWords,
  type Weather,
  weatherWords,
} from './words.ts'

/** What a prompt's words ask for. Weights are 1 for a plain word. */
export interface Reading {
  settings: Map<Setting, number>
  subjects: { name: SubjectName; word: string; colour: Colour | null; many: boolean }[]
  palettes: Map<PaletteName, number>
  looks: Map<Look, number>
  weather: Map<Weather, number>
  traits: Set<Trait>
  /** Colours that belong to no subject. */
  colours: Colour[]
  /** Of the words as they stand, in order. */
  hash: number
}

type Index = Map<string, string[]>

const index = (table: Record<string, string>): Index => {
  const out: Index = new Map()
  for (const [name, words] of Object.entries(table)) {
    for (const word of words.split(' ')) out.set(word, [...(out.get(word) ?? []), name])
  }
  return out
}

const settings = index(settingWords)
const subjects = index(subjectWords)
const palettes = index(paletteWords)
const looks = index(lookWords)
const weathers = index(weatherWords)
const traits = index(traitWords)

const few = new Set([
  'a',
  'an',
  'the',
  'of',
  'on',
  'in',
  'at',
  'with',
  'and',
  'by',
  'to',
  'its',
  'is',
])
const many = new Set([
  'two',
  'three',
  'four',
  'five',
  'many',
  'several',
  'flock',
  'group',
  'field',
  'dozen',
  'pair',
  'herd',
])

/** The word as the tables spell it, plurals and hyphens tried. */
function find(at: Index, word: string): string[] {
  const direct = at.get(word)
  if (direct) return direct
  if (word.endsWith('ies')) return at.get(`${word.slice(0, -3)}y`) ?? []
  if (word.endsWith('ves')) return at.get(`${word.slice(0, -3)}f`) ?? []
  if (word.endsWith('es') && at.has(word.slice(0, -2))) return at.get(word.slice(0, -2)) ?? []
  if (word.endsWith('s')) return at.get(word.slice(0, -1)) ?? []
  return []
}

/** Words and their weights: `(word:1.4)`, `(word)1.4`, `word++` and `word--` weigh more or less. */
export function splitWords(prompt: string): { word: string; weight: number }[] {
  const out: { word: string; weight: number }[] = []
  const pattern =
    /(\()?([\p{L}\p{N}][\p{L}\p{N}'-]*?)(?::([\d.]+))?(\))?([+]+|-{1,3}(?!\p{L})|[\d.]*)(?=[^\p{L}\p{N}]|$)/gu
  for (const match of prompt.toLowerCase().matchAll(pattern)) {
    const [, , word = '', inside, close, after = ''] = match
    let weight = 1
    if (inside) weight = Number(inside) || 1
    else if (after.startsWith('+')) weight = 1.1 ** after.length
    else if (after.startsWith('-')) weight = 0.9 ** after.length
    else if (close && after) weight = Number(after) || 1
    out.push({ word: word.replace(/'s$/, ''), weight: Math.min(3, Math.max(0.1, weight)) })
  }
  return out
}

export function readPrompt(prompt: string): Reading {
  const words = splitWords(prompt)
  const reading: Reading = {
    settings: new Map(),
    subjects: [],
    palettes: new Map(),
    looks: new Map(),
    weather: new Map(),
    traits: new Set(),
    colours: [],
    hash: hashText(prompt.trim().toLowerCase().replace(/\s+/g, ' ')),
  }
  const add = <T extends string>(to: Map<T, number>, names: string[], weight: number) => {
    // The indexes are built from the tables, so their names are the tables' keys.
    for (const name of names as T[]) {
      const before = to.get(name)
      to.set(name, before === undefined ? weight : Math.max(before, weight) + 0.08)
    }
  }
  let colour: Colour | null = null
  let colourAge = 9
  let plural = false
  const next = (i: number, at: Index) => find(at, words[i + 1]?.word ?? '').length > 0
  words.forEach(({ word, weight }, i) => {
    const early = weight * (1 + 0.5 / (1 + i * 0.15))
    const joined = [words[i - 1]?.word, word].join('-')
    for (const w of [word, joined]) {
      add(reading.settings, find(settings, w), early)
      add(reading.palettes, find(palettes, w), early)
      add(reading.looks, find(looks, w), early)
      add(reading.weather, find(weathers, w), early)
    }
    // The index is built from the table, so its names are the table's keys.
    for (const trait of find(traits, word) as Trait[]) reading.traits.add(trait)
    const code = colourWords[word]
    // "Coral" before a reef, "lavender" of a field: the place or the palette already has it.
    const spoken = settings.has(word) || palettes.has(word)
    if (code && !(spoken && !next(i, subjects))) {
      if (colour && colourAge < 9) reading.colours.push(colour)
      colour = hex(code)
      colourAge = 0
      return
    }
    const [name] = find(subjects, word)
    if (name && weight > 0.5) {
      const known = reading.subjects.some((s) => s.name === name)
      const asked = colour && colourAge < 3 ? colour : null
      if (asked) colour = null
      if (!known) {
        reading.subjects.push({
          // The index is built from the table, so its names are the table's keys.
          name: name as SubjectName,
          word,
          colour: asked,
          many: plural || (word.endsWith('s') && !subjects.has(word)),
        })
      } else if (asked) reading.colours.push(asked)
      plural = false
    }
    if (many.has(word)) plural = true
    if (!few.has(word)) colourAge++
  })
  if (colour) reading.colours.push(colour)
  return reading
}

/** Takes out of a reading what a negative prompt names. */
export function exclude(reading: Reading, negative: Reading): void {
  for (const name of negative.settings.keys()) reading.settings.delete(name)
  for (const name of negative.palettes.keys()) reading.palettes.delete(name)
  for (const trait of negative.traits) reading.traits.delete(trait)
  for (const name of negative.looks.keys()) reading.looks.delete(name)
  for (const name of negative.weather.keys()) {
    reading.weather.delete(name)
    if (name === 'clouds') reading.weather.set('clear', 1)
  }
  reading.subjects = reading.subjects.filter(
    (s) => !negative.subjects.some((n) => n.name === s.name),
  )
  reading.colours = reading.colours.filter(
    (c) => !negative.colours.some((n) => n.join() === c.join()),
  )
}

export function strongest<T>(of: Map<T, number>): T | null {
  let best: T | null = null
  let most = 0
  for (const [name, weight] of of) {
    if (weight > most) {
      best = name
      most = weight
    }
  }
  return best
}
