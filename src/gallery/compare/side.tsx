import type { Asset } from '../../contract/asset.ts'
import { useVeiledResult } from '../../draft/veiled-asset.ts'
import { blurred } from '../../ui/blurred.ts'
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
  flagged: picture.image.nsfw === true ? picture.image.id : null,
  content: <FullPicture picture={picture} />,
})

function Reference({ asset: { url, width, flagged } }: { asset: Asset }) {
  const veiled = useVeiledResult(flagged)
  return (
    <div className="absolute inset-0 overflow-hidden">
      <img
        alt=""
        draggable={false}
        src={url}
        className="absolute inset-0 size-full"
        style={veiled ? blurred(width) : undefined}
      />
    </div>
  )
}

/** A picture that another was made from, or of its history; the gallery need not have it. */
export const referenceSide = (asset: Asset, isInput: boolean): Side => ({
  id: asset.value,
  label: isInput ? 'What it was made from' : 'From its history',
  size: { width: asset.width, height: asset.height },
  url: asset.url,
  flagged: asset.flagged,
  content: <Reference asset={asset} />,
})
