import { imageForm } from '../../models/image-value.ts'

/** What a picture's value is, for a person: its kind, and whether it can be shown here. */
interface ValueWords {
  kind: string
  detail: string
  note: string
}

const kilobytes = (base64: string): string =>
  `${Math.max(1, Math.round((base64.length * 3) / 4096))} kB`

/** Words for a value that is not one of our own pictures. */
export function valueWords(value: string): ValueWords {
  switch (imageForm(value)) {
    case 'url':
      return {
        kind: 'Address',
        detail: value.replace(/^https?:\/\//, ''),
        note: 'No preview: the engine fetches it, we do not.',
      }
    case 'uuid':
      return {
        kind: 'UUID',
        detail: value,
        note: 'No preview: a picture the engine already has.',
      }
    case 'dataUri':
    case 'base64':
      return {
        kind: imageForm(value) === 'dataUri' ? 'Data URI' : 'Base64',
        detail: kilobytes(value),
        note: 'A picture written out as text.',
      }
    default:
      return { kind: 'Not a picture', detail: value, note: '' }
  }
}

/** The bytes of an inline picture as something an upload takes; null for the other spellings. */
export async function inlinePicture(value: string): Promise<Blob | null> {
  const form = imageForm(value)
  if (form !== 'dataUri' && form !== 'base64') return null
  const base64 = form === 'dataUri' ? value.slice(value.indexOf(',') + 1) : value
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  return new Blob([bytes], { type: 'image/png' })
}
