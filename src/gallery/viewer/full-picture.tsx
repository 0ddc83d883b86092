import { useState } from 'react'
import { useVeiled } from '../../draft/revealed.ts'
import { blurred } from '../../ui/blurred.ts'
import { Button } from '../../ui/button.tsx'
import { startPictureDrag } from '../grid/drag.ts'
import type { Picture } from '../picture.ts'

/** A stored picture: what the grid showed of it at once, then the original. */
export function FullPicture({ picture }: { picture: Picture }) {
  const { image } = picture
  const veiled = useVeiled(image)
  const [failed, setFailed] = useState<readonly string[]>([])
  const isGone = (url: string) => failed.includes(url)
  const fail = (url: string) => setFailed((urls) => [...urls, url])
  const known = image.thumbnails.find(({ width }) => width >= 320) ?? image.thumbnails[0]
  const behind = known?.url ?? image.url
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging has its equal in "Use as …".
    <div
      draggable
      onDragStart={(event) => startPictureDrag(event.dataTransfer, picture)}
      className="absolute inset-0 overflow-hidden"
    >
      {behind && isGone(behind) && (veiled || (image.url && isGone(image.url))) && (
        <div
          role="alert"
          className="absolute inset-0 flex flex-col items-center justify-center gap-3 bg-raised p-4 text-center"
        >
          This picture could not be loaded.
          <Button onClick={() => setFailed([])}>Try again</Button>
        </div>
      )}
      {behind && !isGone(behind) && (
        <img
          alt=""
          draggable={false}
          src={behind}
          onError={() => fail(behind)}
          className="absolute inset-0 size-full"
          style={veiled ? blurred(image.width ?? 1024) : undefined}
        />
      )}
      {!veiled && image.url && !isGone(image.url) && (
        <img
          alt=""
          draggable={false}
          decoding="async"
          src={image.url}
          onError={() => image.url && fail(image.url)}
          className="absolute inset-0 size-full"
        />
      )}
    </div>
  )
}
