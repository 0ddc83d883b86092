import { promptOf } from '../prompt.ts'
import { sizeOf } from '../size-of.ts'
import { FullPicture } from '../viewer/full-picture.tsx'
import { ZoomFrame } from '../viewer/zoom-frame.tsx'
import type { Compared } from './compared.ts'

/** Each in its own frame; both frames follow one view. */
export function SideBySide({ left, right, view, zoom, readout }: Compared) {
  return (
    <div className="flex min-h-0 flex-1 gap-2 p-3 max-md:flex-col">
      {[left, right].map((picture, index) => (
        <ZoomFrame
          key={picture.image.id}
          view={view}
          picture={sizeOf(picture)}
          label={`${index === 0 ? 'Left' : 'Right'}: ${promptOf(picture.generation)}`}
          {...(index === 1 && { handle: zoom, readout })}
        >
          <FullPicture picture={picture} />
        </ZoomFrame>
      ))}
    </div>
  )
}
