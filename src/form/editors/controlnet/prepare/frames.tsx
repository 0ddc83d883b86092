import { type ReactNode, useState } from 'react'
import { useAsset } from '../../../../api/assets.ts'
import { thumbnailUrl } from '../../../../contract/asset.ts'
import { useVeiledAsset } from '../../../../draft/veiled-asset.ts'
import { assetHash } from '../../../../models/image-value.ts'
import { PicturePreview } from '../../../pictures/picture-preview.tsx'

/** Width over height of a picture of ours; a square for any other. */
function useShape(value: string | null): number {
  const { data } = useAsset(value === null ? null : assetHash(value))
  return data ? data.width / data.height : 1
}

function Picture({ value }: { value: string }) {
  const hash = assetHash(value)
  const veiled = useVeiledAsset(useAsset(hash))
  if (hash === null) return <PicturePreview value={value} />
  return (
    <img
      src={thumbnailUrl(hash, 1280)}
      alt=""
      draggable={false}
      className={`checker size-full object-contain ${veiled ? 'scale-125 blur-lg' : ''}`}
    />
  )
}

interface FramesProps {
  source: string | null
  guide: string | null
  /** Instead of the guide, while there is none. */
  waiting: ReactNode
}

/** Source and guide side by side; while the guide is held down, the source is seen in its place. */
export function Frames({ source, guide, waiting }: FramesProps) {
  const [held, setHeld] = useState(false)
  const frame = {
    className: 'relative block w-full overflow-hidden rounded-md bg-stage',
    style: { aspectRatio: useShape(source), maxHeight: '56dvh' },
  }
  const release = () => setHeld(false)
  return (
    <div className="flex flex-wrap gap-3">
      <figure className="flex min-w-0 flex-col gap-1" style={{ flex: '1 1 140px' }}>
        <figcaption className="text-muted text-small">Source</figcaption>
        <div {...frame}>
          {source === null ? <div className="stripes size-full" /> : <Picture value={source} />}
        </div>
      </figure>
      <figure className="flex min-w-0 flex-col gap-1" style={{ flex: '1 1 140px' }}>
        <figcaption className="flex justify-between text-muted text-small">
          <span>{held ? 'Source, while held' : 'Guide'}</span>
          {guide !== null && !held && <span className="text-faint">Hold to see the source</span>}
        </figcaption>
        {guide === null || source === null ? (
          <div {...frame}>
            <div className="flex size-full flex-col items-center justify-center gap-2 p-3 text-center text-muted">
              {waiting}
            </div>
          </div>
        ) : (
          <button
            type="button"
            {...frame}
            aria-label="Guide; hold to see the source"
            aria-pressed={held}
            onPointerDown={() => setHeld(true)}
            onPointerUp={release}
            onPointerLeave={release}
            onPointerCancel={release}
            onContextMenu={(event) => event.preventDefault()}
            onKeyDown={(event) => {
              if (event.key === ' ' || event.key === 'Enter') {
                event.preventDefault()
                setHeld(true)
              }
            }}
            onKeyUp={release}
            onBlur={release}
          >
            <Picture value={held ? source : guide} />
          </button>
        )}
      </figure>
    </div>
  )
}
