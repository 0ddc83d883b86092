import { useQueryClient } from '@tanstack/react-query'
import { Segmented } from '../../ui/segmented.tsx'
import { chooseWay } from './extend.ts'
import { sizeWords } from './frame-words.ts'
import { useFraming } from './framing.ts'
import { type FitWay, fitOf } from './source-fit.ts'
import type { LiveFrame } from './use-frame.ts'

const ways: { value: FitWay; label: string; help: string }[] = [
  { value: 'crop', label: 'Crop', help: 'A few pixels at the edges go.' },
  { value: 'pad', label: 'Pad', help: 'The outermost pixels are repeated.' },
  { value: 'scale', label: 'Scale', help: 'All of it is drawn anew, a little softer.' },
]

/** For a picture off the model's grid: how it is brought onto it, and what comes of that. */
export function FitChoice({ live: { source, standing, limits } }: { live: LiveFrame }) {
  const client = useQueryClient()
  const way = useFraming((framing) => framing.way)
  const busy = useFraming((framing) => framing.busy)
  const from = useFraming(({ fitted }) => fitted.find(({ value }) => value === source.value))
  if (!standing.fit && !from) return null
  const original = from?.source ?? source
  const { size, reduced } = fitOf(original, way, limits)
  const help = ways.find(({ value }) => value === way)?.help
  return (
    <div className="flex flex-col gap-1">
      <p className="text-small text-muted">
        {sizeWords(original)} is {reduced ? 'more than the model makes' : 'off the model’s grid'}:{' '}
        {from ? 'it became' : 'on extending it becomes'} {sizeWords(from?.fit.size ?? size)}.
      </p>
      <Segmented
        label="How the picture is fitted"
        size="sm"
        fill
        segments={ways}
        value={from?.fit.way ?? way}
        disabled={busy}
        onChange={(next) => void chooseWay(client, limits, next)}
      />
      {help && (
        <p className="text-faint text-small">
          {reduced && 'It is made smaller. '}
          {help}
        </p>
      )}
    </div>
  )
}
