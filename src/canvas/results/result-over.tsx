import { useEffect, useRef } from 'react'
import { useVeiled } from '../../draft/revealed.ts'
import { blurred } from '../../ui/blurred.ts'
import { useVeiledSource } from '../veiled-source.tsx'
import { type Candidate, isInShape } from './candidate.ts'
import { useResults } from './results.ts'
import { useCandidates } from './use-candidates.ts'

/** Of the picture's width: what is covered about it. */
const RIM = 0.005

/** The result that is looked at, in its place over the source; nothing where there is none. */
export function ResultOver() {
  const imageId = useResults((results) => results.imageId)
  const original = useResults((results) => results.original)
  const shown = useCandidates().find(({ image }) => image.id === imageId)
  return shown?.image.url && !original ? <Over candidate={shown} url={shown.image.url} /> : null
}

/** In its own shape, as large as its place allows, in the middle of it; px of the source. */
function within({ place, image }: Candidate) {
  const [width, height] = [image.width ?? place.width, image.height ?? place.height]
  const scale = Math.min(place.width / width, place.height / height)
  const [across, along] = [width * scale, height * scale]
  return {
    left: (place.width - across) / 2,
    top: (place.height - along) / 2,
    width: across,
    height: along,
  }
}

function Over({ candidate, url }: { candidate: Candidate; url: string }) {
  const { image, frame, place } = candidate
  const canvas = useRef<HTMLCanvasElement>(null)
  const look = useResults((results) => (results.look?.imageId === image.id ? results.look : null))
  // Around what was painted the source is seen.
  const veiled = [useVeiled(image), useVeiledSource()].includes(true)
  useEffect(() => {
    if (!look || !canvas.current) return
    canvas.current.width = look.picture.width
    canvas.current.height = look.picture.height
    canvas.current.getContext('2d')?.drawImage(look.picture, 0, 0)
  }, [look])
  const whole = isInShape(candidate)
  return (
    <div
      data-instead
      className="absolute bg-stage"
      style={{
        left: -frame.left,
        top: -frame.top,
        ...place,
        // Scaled, the source's last line would show around it.
        boxShadow: whole ? undefined : `0 0 0 ${place.width * RIM}px var(--color-stage)`,
      }}
    >
      <div
        className="checker absolute overflow-hidden"
        style={whole ? { inset: 0 } : within(candidate)}
      >
        <img
          alt=""
          draggable={false}
          src={url}
          className="absolute inset-0 size-full"
          style={veiled ? blurred(place.width) : undefined}
        />
        {look && !veiled && <canvas ref={canvas} className="absolute inset-0 size-full" />}
      </div>
    </div>
  )
}
