import { useEffect, useRef } from 'react'
import type { Candidate } from './candidate.ts'
import { useResults } from './results.ts'
import { useCandidates } from './use-candidates.ts'

/** The result that is looked at, in its place over the source; nothing where there is none. */
export function ResultOver() {
  const imageId = useResults((results) => results.imageId)
  const original = useResults((results) => results.original)
  const shown = useCandidates().find(({ image }) => image.id === imageId)
  return shown?.image.url && !original ? <Over candidate={shown} url={shown.image.url} /> : null
}

function Over({ candidate: { image, frame }, url }: { candidate: Candidate; url: string }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const look = useResults((results) => (results.look?.imageId === image.id ? results.look : null))
  useEffect(() => {
    if (!look || !canvas.current) return
    canvas.current.width = look.picture.width
    canvas.current.height = look.picture.height
    canvas.current.getContext('2d')?.drawImage(look.picture, 0, 0)
  }, [look])
  return (
    <div
      data-instead
      className="checker absolute"
      style={{ top: -frame.top, right: -frame.right, bottom: -frame.bottom, left: -frame.left }}
    >
      <img alt="" draggable={false} src={url} className="absolute inset-0 size-full" />
      {look && <canvas ref={canvas} className="absolute inset-0 size-full" />}
    </div>
  )
}
