import type { Asset } from '../../contract/asset.ts'
import type { Picture } from '../picture.ts'
import { promptOf } from '../prompt.ts'
import { sizeOf } from '../size-of.ts'
import { FullPicture } from '../viewer/full-picture.tsx'
import type { Side } from './compared.ts'

export const pictureSide = (picture: Picture): Side => ({
  id: picture.image.id,
  label: promptOf(picture.generation),
  size: sizeOf(picture),
  url: picture.image.url,
  content: <FullPicture picture={picture} />,
})

/** A picture that another was made from, or of its history; the gallery need not have it. */
export const referenceSide = ({ value, url, width, height }: Asset, isInput: boolean): Side => ({
  id: value,
  label: isInput ? 'What it was made from' : 'From its history',
  size: { width, height },
  url,
  content: <img alt="" draggable={false} src={url} className="absolute inset-0 size-full" />,
})
