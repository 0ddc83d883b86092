import { useState } from 'react'
import { useVeiled } from '../../draft/revealed.ts'
import { blurred } from '../../ui/blurred.ts'
import { startPictureDrag } from '../grid/drag.ts'
import type { Picture } from '../picture.ts'

/** A stored picture: what the grid showed of it at once, then the original. */
export function FullPicture({ picture }: { picture: Picture }) {
  const { image } = picture
  const veiled = useVeiled(image)
  const [failed, setFailed] = useState(false)
  const known = image.thumbnails.find(({ width }) => width >= 320) ?? image.thumbnails[0]
  const behind = known?.url ?? image.url
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging has its equal in "Use as …".
    <div
      draggable
      onDragStart={(event) => startPictureDrag(event.dataTransfer, picture)}
      className="absolute inset-0 overflow-hidden"
    >
      {behind && (
        <img
          alt=""
          draggable={false}
          src={behind}
          className="absolute inset-0 size-full"
          style={veiled ? blurred(image.width ?? 1024) : undefined}
        />
      )}
      {!veiled && image.url && !failed && (
        <img
          alt=""
          draggable={false}
          decoding="async"
          src={image.url}
          onError={() => setFailed(true)}
          className="absolute inset-0 size-full"
        />
      )}
    </div>
  )
}
