import { ASSET_MIMES, THUMBNAIL_WIDTHS } from '../../contract/asset.ts'
import type { Operation } from './operation.ts'
import { text } from './operation-words.ts'

/** Every picture can be asked for in parts, and whether it is another by now. */
export const parts = (media: string[]): Operation['also'] => [
  { status: 206, media, about: 'The part that Range asked for.' },
  { status: 304, about: 'If-None-Match names it: it is what you have.' },
  { status: 416, about: 'It has no such part; Content-Range says how many bytes it has.' },
]

const download = { download: text('Saves the picture under this name.') }

/** Calls about the bytes of pictures. */
export const assetOperations: readonly Operation[] = [
  {
    method: 'post',
    path: '/api/assets',
    summary: 'Upload a picture',
    description:
      'The bytes of a JPEG, PNG or WEBP of at most 30 MB and 100 million pixels. The same bytes are the same asset; its value stands for it in params.',
    body: 'picture',
    answer: { status: 201, schema: 'Asset', about: 'The asset.' },
    errors: ['badRequest', 'validation', 'tooLarge', 'unsupportedMedia', 'storageFull'],
  },
  {
    method: 'get',
    path: '/api/assets/{hash}',
    summary: 'Fetch a picture',
    description: 'Whole, or a part by Range, with If-Range where it must be the same picture.',
    query: download,
    answer: { status: 200, media: [...ASSET_MIMES], about: 'Its bytes.' },
    also: parts([...ASSET_MIMES]),
    errors: ['notFound'],
  },
  {
    method: 'get',
    path: '/api/assets/{hash}/{width}',
    summary: 'Fetch a thumbnail',
    description: `At most as many pixels wide as asked: ${THUMBNAIL_WIDTHS.join(', ')}.`,
    query: download,
    answer: { status: 200, media: ['image/webp'], about: 'A WEBP.' },
    also: parts(['image/webp']),
    errors: ['notFound'],
  },
  {
    method: 'get',
    path: '/api/assets/{hash}/about',
    summary: 'Read a picture’s size and type',
    answer: { status: 200, schema: 'Asset', about: 'The asset.' },
    errors: ['notFound'],
  },
]
