import { createRandom, hashText } from '../../paint/random.ts'

interface Vein {
  /** What a prompt of this vein speaks of; the last vein takes all others. */
  when: RegExp
  details: string[]
  light: string[]
  frame: string[]
}

/** What is added to a prompt, by what it is about. */
const veins: Vein[] = [
  {
    when: /\b(woman|man|girl|boy|person|portrait|face|child|people|dancer|king|queen)\b/i,
    details: [
      'a calm, unposed expression',
      'natural skin with visible pores',
      'a few loose strands of hair',
      'simple clothing with a woven texture',
      'eyes in sharp focus',
      'hands at ease',
    ],
    light: [
      'soft window light from the left',
      'warm low sun behind',
      'a single lamp in a dark room',
    ],
    frame: ['an 85 mm lens at eye level', 'a tight frame from the chest up', 'a plain wall behind'],
  },
  {
    when: /\b(city|street|house|building|bridge|tower|room|castle|village|lighthouse|interior)\b/i,
    details: [
      'weathered stone and chipped paint',
      'reflections in wet ground',
      'a few small figures for scale',
      'lit windows',
      'cables and signs in the distance',
      'plants along the walls',
    ],
    light: [
      'blue hour with warm windows',
      'low morning sun and long shadows',
      'thin fog that carries the light',
    ],
    frame: [
      'a wide view from street level',
      'lines that lead to the centre',
      'a view from a little above',
    ],
  },
  {
    when: /\b(mountain|forest|sea|lake|river|desert|sky|field|meadow|beach|waterfall|landscape|island)\b/i,
    details: [
      'layers of hills fading into haze',
      'grass moving in the wind',
      'mist in the low places',
      'birds far away',
      'stones with moss in the foreground',
      'clouds with bright rims',
    ],
    light: ['golden light just after sunrise', 'a clearing storm', 'soft light under high clouds'],
    frame: [
      'a wide-angle view with a near foreground',
      'the horizon on the lower third',
      'a long view from a ridge',
    ],
  },
  {
    when: /\b(cat|dog|fox|horse|bird|owl|wolf|bear|lion|fish|animal|deer|rabbit)\b/i,
    details: [
      'every hair of the coat readable',
      'an attentive look',
      'breath in the cold air',
      'leaves and twigs around it',
      'one ear turned',
      'dust in the air',
    ],
    light: ['light that outlines the fur', 'dappled light under trees', 'soft light after rain'],
    frame: [
      'a low camera at the height of its eyes',
      'a long lens and a blurred background',
      'the whole animal in view',
    ],
  },
  {
    when: /./s,
    details: [
      'materials that can be told apart',
      'fine wear on the edges',
      'a few drops of water',
      'a plain surface below it',
      'a soft shadow on the ground',
      'one strong accent of colour',
    ],
    light: [
      'soft light from a large window',
      'a dark ground and one warm lamp',
      'even studio light',
    ],
    frame: [
      'a close view with a shallow focus',
      'the object a little off the centre',
      'a view straight from the front',
    ],
  },
]

const FINISH = [
  'muted natural colours',
  'fine film grain',
  'clean, true colours',
  'a restrained palette of two hues',
  'quiet, documentary mood',
]

/** A token is about three quarters of a word. */
const WORDS_A_TOKEN = 0.75
const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length

/** A prompt written out: the same words and version give the same text. `most` is in tokens. */
export function enhance(prompt: string, version: number, most?: number): string {
  const start = prompt.trim().replace(/[.,;\s]+$/, '')
  const random = createRandom(hashText(`${version}`, hashText(start.toLowerCase())))
  const vein = veins.find(({ when }) => when.test(start)) ?? veins[0]
  if (!vein) return start
  const draw = (list: string[], count: number): string[] =>
    list
      .map((text) => ({ text, order: random.next() }))
      .toSorted((one, other) => one.order - other.order)
      .slice(0, count)
      .map(({ text }) => text)
  const parts = [
    start,
    ...draw(vein.details, 2 + (version % 2)),
    ...draw(vein.light, 1),
    ...draw(vein.frame, 1),
    ...draw(FINISH, 1),
  ]
  const limit = most === undefined ? Number.POSITIVE_INFINITY : Math.floor(most * WORDS_A_TOKEN)
  let text = start
  for (const part of parts.slice(1)) {
    const longer = `${text}, ${part}`
    if (countWords(longer) > limit) break
    text = longer
  }
  // Even the given words may be too many.
  return countWords(text) > limit ? text.split(/\s+/).slice(0, Math.max(1, limit)).join(' ') : text
}
