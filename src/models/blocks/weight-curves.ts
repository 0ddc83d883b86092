/** How a weight type spreads its weight, for a person to see. */
export interface WeightCurve {
  /** One plain sentence. */
  words: string
  /** The share of the weight, 0 … 1, in each layer from the first to the last. */
  layers: readonly number[]
}

const LAYERS = 11
/** The least that an easing leaves, and what "weak" leaves of a part. */
const EASED = 0.05
const WEAK = 0.2
/** Where the open implementations find composition and style among the layers. */
const COMPOSITION = 3
const STYLE = 6

const across = (share: (place: number, layer: number) => number): number[] =>
  Array.from({ length: LAYERS }, (_, layer) => share(layer / (LAYERS - 1), layer))
const eased = (share: (place: number) => number): number[] =>
  across((place) => EASED + (1 - EASED) * share(place))
/** Input, middle and output blocks, as shares of the weight. */
const blocks = (input: number, middle: number, output: number): number[] =>
  across((_, layer) => (layer < 4 ? input : layer < 7 ? middle : output))
const only = (...wanted: number[]): number[] =>
  across((_, layer) => (wanted.includes(layer) ? 1 : 0))

/**
 * By the value of `weightType`. The documents name the types and draw none; these are how the open
 * IP-Adapter implementations, whose names they are, spread the weight over a model's layers.
 */
export const weightCurves: Readonly<Record<string, WeightCurve>> = {
  normal: { words: 'The same weight all the way.', layers: across(() => 1) },
  ease_in: { words: 'Strong at first, fading to the end.', layers: eased((place) => 1 - place) },
  ease_out: { words: 'Weak at first, growing to the end.', layers: eased((place) => place) },
  ease_in_out: {
    words: 'Grows to the middle, then fades.',
    layers: eased((place) => 1 - Math.abs(2 * place - 1)),
  },
  weak_input: { words: 'Held back in the first part.', layers: blocks(WEAK, 1, 1) },
  weak_output: { words: 'Held back in the last part.', layers: blocks(1, 1, WEAK) },
  weak_middle: { words: 'Held back in the middle.', layers: blocks(1, WEAK, 1) },
  strong_middle: { words: 'Mostly in the middle.', layers: blocks(WEAK, 1, WEAK) },
  style_transfer: { words: 'Takes the style, leaves the layout.', layers: only(STYLE) },
  composition: { words: 'Takes the layout, leaves the style.', layers: only(COMPOSITION) },
  strong_style_transfer: {
    words: 'Takes all but the layout, strongly.',
    layers: across((_, layer) => (layer === COMPOSITION ? 0 : 1)),
  },
  style_and_composition: {
    words: 'Takes style and layout; the layout by its own weight.',
    layers: only(STYLE, COMPOSITION),
  },
  strong_style_and_composition: {
    words: 'Takes everything strongly; the layout by its own weight.',
    layers: across((_, layer) => (layer === COMPOSITION ? 0.6 : 1)),
  },
}
