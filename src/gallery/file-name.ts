import type { Picture } from './picture.ts'
import { modelName, promptOf } from './prompt.ts'

const endings: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
}
const WORDS = 6

/** Words that any file system takes, joined by dashes. */
const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')

/** `lighthouse-on-a-cliff-at-dusk-3918224017.jpg`: what a person recognises in a folder. */
export function fileName({ image, generation }: Picture): string {
  const words = slug(promptOf(generation)).split('-').slice(0, WORDS).join('-').slice(0, 60)
  const name = [words || slug(modelName(generation.model)), image.seed].filter(Boolean).join('-')
  return `${name}.${endings[image.mime ?? ''] ?? 'img'}`
}
