import { type KeyboardEvent, useEffect, useRef } from 'react'
import { assetHash } from '../../models/image-value.ts'
import { useDocument } from '../store.ts'
import { type Candidate, isLockable } from './candidate.ts'
import { dismiss, ResultActions, useAccept } from './result-actions.tsx'
import { ResultTile, SourceTile } from './result-tile.tsx'
import { useResults } from './results.ts'
import { useArrivals, useCandidates } from './use-candidates.ts'
import { useLook } from './use-look.ts'
import { useOriginal } from './use-original.ts'

/** Results that were asked for from the canvas, over the picture until one is taken. */
export function ResultStrip() {
  const candidates = useCandidates()
  const imageId = useResults((results) => results.imageId)
  const locked = useResults((results) => results.locked)
  const shown = candidates.find(({ image }) => image.id === imageId)
  useArrivals(candidates)
  useLook(shown, locked && shown !== undefined && isLockable(shown))
  useOriginal(shown !== undefined)
  useEffect(() => () => useResults.getState().show(null), [])
  if (candidates.length === 0) return null
  return (
    <section
      aria-label="Results"
      className="flex min-h-18 shrink-0 items-center gap-x-4 gap-y-2 border-line border-t bg-pane px-3 py-2 @max-[480px]:flex-col @max-[480px]:items-stretch"
    >
      <Tiles candidates={candidates} shown={shown} />
      {shown ? (
        <ResultActions candidate={shown} />
      ) : (
        <p className="text-muted text-small">
          {candidates.some(({ state }) => state === 'done')
            ? 'Press a result to see it in its place.'
            : 'Results come here, and into the gallery.'}
        </p>
      )}
    </section>
  )
}

interface TilesProps {
  candidates: readonly Candidate[]
  shown: Candidate | undefined
}

const steps: Record<string, (at: number, last: number) => number> = {
  ArrowLeft: (at) => Math.max(0, at - 1),
  ArrowRight: (at, last) => Math.min(last, at + 1),
  Home: () => 0,
  End: (_, last) => last,
}

/** The source and its results; arrows walk them, and what is reached is shown. */
function Tiles({ candidates, shown }: TilesProps) {
  const { source } = useDocument()
  const take = useAccept()
  const row = useRef<HTMLDivElement>(null)
  const { show } = useResults.getState()
  const hash = source && assetHash(source.value)
  const at = shown ? candidates.indexOf(shown) + 1 : 0

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const step = steps[event.key]
    if (step) {
      const next = step(at, candidates.length)
      show(candidates[next - 1]?.image.id ?? null)
      row.current?.querySelectorAll('button')[next]?.focus()
    } else if (shown && event.key === 'Enter') take(shown)
    else if (shown && (event.key === 'Delete' || event.key === 'Backspace')) {
      dismiss(shown)
      row.current?.querySelector('button')?.focus()
    } else if (shown && event.key === 'Escape') show(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    // The ring around the pressed tile reaches beyond it.
    <div
      ref={row}
      role="toolbar"
      aria-label="Before and after"
      onKeyDown={onKeyDown}
      className="-m-1 flex min-w-35 max-w-full gap-2 overflow-x-auto p-1"
    >
      {hash && (
        <SourceTile hash={hash} pressed={at === 0} reached={at === 0} onPress={() => show(null)} />
      )}
      {candidates.map((candidate, index) => (
        <ResultTile
          key={candidate.image.id}
          candidate={candidate}
          place={`${index + 1} of ${candidates.length}`}
          pressed={shown === candidate}
          reached={shown === candidate}
          onPress={() => show(candidate.image.id)}
        />
      ))}
    </div>
  )
}
