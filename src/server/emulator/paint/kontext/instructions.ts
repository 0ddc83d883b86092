import { toDawn, toDay, toSunset } from './daylight.ts'
import type { Edit } from './edit.ts'
import { blurBackground, borrowColours, combine, mirror } from './layout.ts'
import { toNight } from './night.ts'
import { recolour } from './recolour.ts'
import { removeBackground } from './remove-background.ts'
import {
  toAutumn,
  toFog,
  toRain,
  toSnowfall,
  toSpring,
  toStorm,
  toSummer,
  toSunshine,
  toWinter,
} from './season.ts'
import { style, tone } from './whole-picture.ts'
import { any, colour } from './wording.ts'

export interface Instruction {
  name: string
  /** One sentence for the README and the help. */
  description: string
  example: string
  /** What in a prompt asks for it. */
  pattern: RegExp
  edit: Edit
  /** Asks for at least one more reference. */
  needsMore?: boolean
}

/** The instructions the demo engine follows, tried in this order; several may apply to one prompt. */
export const instructions: readonly Instruction[] = [
  {
    name: 'Mirror',
    description:
      'Exchanges left and right, or turns the picture upside down; pixels are only moved, so every seed gives the same picture.',
    example: 'Mirror the picture',
    pattern: any('mirror(?:ed)?', 'flip(?:ped)?', 'upside[ -]down'),
    edit: mirror,
  },
  {
    name: 'Remove the background',
    description: 'Leaves the subject on plain white; the seed decides how its edge is cut.',
    example: 'Remove the background',
    pattern: any(
      '(?:remove|delete|erase|cut out) (?:the )?background',
      'white background',
      'without (?:the )?background',
    ),
    edit: removeBackground,
  },
  {
    name: 'Blur the background',
    description: 'Softens what lies behind the subject.',
    example: 'Blur the background',
    pattern: any('blur(?:red|ry)?(?: the)? background', 'shallow depth of field', 'bokeh'),
    edit: blurBackground,
  },
  {
    name: 'Combine',
    description: 'Sets the subjects of the further references into the first picture.',
    example: 'Put the second picture into the first',
    pattern: any('put', 'add', 'combine', 'place', 'insert', 'together', 'merge', 'next to'),
    edit: combine,
    needsMore: true,
  },
  {
    name: 'Recolour',
    description:
      'Gives a named thing, colour, the sky or the background another colour; the rest is left alone.',
    example: 'Make the car red',
    pattern: new RegExp(
      `(?:make|turn|paint|change|recolou?r|colou?r|dye|replace|into|to)\\b.*\\b${colour}\\b(?!\\s*(?:and|&)\\s*(?:white|black))`,
      'iu',
    ),
    edit: recolour,
  },
  {
    name: 'Night',
    description: 'Darkens to a blue night with stars and lamplight.',
    example: 'Make it night',
    pattern: any('night(?:time)?', 'midnight', 'after dark'),
    edit: toNight,
  },
  {
    name: 'Sunset',
    description: 'Warm evening light.',
    example: 'At sunset',
    pattern: any('sunset', 'dusk', 'golden hour', 'evening'),
    edit: toSunset,
  },
  {
    name: 'Dawn',
    description: 'Pale morning light.',
    example: 'At sunrise',
    pattern: any('dawn', 'sunrise', 'morning'),
    edit: toDawn,
  },
  {
    name: 'Day',
    description: 'Clear daylight.',
    example: 'Make it daytime',
    pattern: any('day(?:time|light)?', 'noon'),
    edit: toDay,
  },
  {
    name: 'Winter',
    description: 'Snow on greenery and ground, cold light, flakes.',
    example: 'Make it winter',
    pattern: any('winter', 'snowy', 'covered (?:in|with) snow', 'frozen'),
    edit: toWinter,
  },
  {
    name: 'Autumn',
    description: 'Greenery turns orange and gold.',
    example: 'In autumn',
    pattern: any('autumn', 'fall colou?rs', 'in (?:the )?fall'),
    edit: toAutumn,
  },
  {
    name: 'Spring',
    description: 'Fresh greens and blossom.',
    example: 'In spring',
    pattern: any('spring', 'blossom(?:s|ing)?'),
    edit: toSpring,
  },
  {
    name: 'Summer',
    description: 'Deep greens and warm light.',
    example: 'In summer',
    pattern: any('summer'),
    edit: toSummer,
  },
  {
    name: 'Snow',
    description: 'Falling snow.',
    example: 'Add falling snow',
    pattern: any('snow(?:ing|fall)?'),
    edit: toSnowfall,
  },
  {
    name: 'Storm',
    description: 'Dark clouds, lightning and rain.',
    example: 'Make it stormy',
    pattern: any('storm(?:y)?', 'thunder(?:storm)?', 'lightning'),
    edit: toStorm,
  },
  {
    name: 'Rain',
    description: 'Falling rain, muted colours.',
    example: 'Make it rain',
    pattern: any('rain(?:y|ing)?', 'drizzle'),
    edit: toRain,
  },
  {
    name: 'Fog',
    description: 'Mist over the scene.',
    example: 'Add fog',
    pattern: any('fog(?:gy)?', 'mist(?:y)?', 'haz[ey]'),
    edit: toFog,
  },
  {
    name: 'Sunshine',
    description: 'Bright sun, stronger colours.',
    example: 'Make it sunny',
    pattern: any('sunny', 'sunshine', 'sunlit'),
    edit: toSunshine,
  },
  {
    name: 'Black and white',
    description: 'No colour, strong contrast.',
    example: 'In black and white',
    pattern: any('black[ -](?:and|&)[ -]white', 'monochrome', 'gr[ae]yscale', 'noir'),
    edit: style('noir'),
  },
  {
    name: 'Sepia',
    description: 'Brown tones of an old print.',
    example: 'As a sepia photograph',
    pattern: any('sepia', 'antique', 'daguerreotype'),
    edit: style('sepia'),
  },
  {
    name: 'Film',
    description: 'Faded film with grain.',
    example: 'Like vintage film',
    pattern: any('vintage', 'film', 'retro', 'polaroid', 'analog(?:ue)?'),
    edit: style('film'),
  },
  {
    name: 'Watercolour',
    description: 'Wet washes on paper.',
    example: 'As a watercolour',
    pattern: any('water ?colou?r', 'aquarelle'),
    edit: style('watercolour'),
  },
  {
    name: 'Sketch',
    description: 'Graphite lines and hatching.',
    example: 'As a pencil sketch',
    pattern: any('sketch', 'pencil', 'charcoal', 'line drawing', 'drawing'),
    edit: style('sketch'),
  },
  {
    name: 'Oil painting',
    description: 'Thick dragged strokes.',
    example: 'As an oil painting',
    pattern: any('oil(?: painting| paint)?', 'impressionist', 'van gogh', 'impasto'),
    edit: style('oil'),
  },
  {
    name: 'Pixel art',
    description: 'Large square pixels, few tones.',
    example: 'As pixel art',
    pattern: any('pixel(?:[ -]art|ated)?', '8[ -]bit'),
    edit: style('pixel'),
  },
  {
    name: 'Poster',
    description: 'Flat areas in a few tones.',
    example: 'As a flat poster',
    pattern: any('poster', 'flat', 'vector', 'cartoon', 'comic', 'screen ?print'),
    edit: style('flat'),
  },
  {
    name: 'Brighter',
    description: 'More light.',
    example: 'Make it brighter',
    pattern: any('bright(?:er|en)?', 'lighter'),
    edit: tone({ gain: [1.16, 1.16, 1.15], lift: [0.03, 0.03, 0.03] }),
  },
  {
    name: 'Darker',
    description: 'Less light.',
    example: 'Make it darker',
    pattern: any('dark(?:er|en)?', 'moody'),
    edit: tone({ gain: [0.68, 0.7, 0.74], contrast: 1.08, vignette: 0.4 }),
  },
  {
    name: 'Stronger colours',
    description: 'More saturation.',
    example: 'Make it more colourful',
    pattern: any('vivid', 'vibrant', 'colou?rful', 'saturated'),
    edit: tone({ saturation: 1.5, contrast: 1.06 }),
  },
  {
    name: 'Palette of another picture',
    description: 'With a further reference and no other instruction, the first takes its colours.',
    example: 'Use the style of the second picture',
    pattern: any('style', 'palette', 'colou?rs of', 'like the (?:second|other)'),
    edit: borrowColours,
    needsMore: true,
  },
]
