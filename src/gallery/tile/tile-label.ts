import type { Picture } from '../picture.ts'
import { modelName, promptOf } from '../prompt.ts'

const LONGEST = 120

/** What a tile shows without words, for someone who hears it; the rest of its name is its text. */
export function tileLabel({ image, generation }: Picture): string {
  const prompt = promptOf(generation)
  const facts = [
    prompt.length > LONGEST ? `${prompt.slice(0, LONGEST)}…` : prompt || 'No prompt',
    modelName(generation.model),
    image.starred && 'starred',
  ]
  return facts.filter(Boolean).join(', ')
}
