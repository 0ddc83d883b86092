import { type KeyboardEvent, useEffect, useRef } from 'react'
import { assetHash } from '../../models/image-value.ts'
import { classNames } from '../../ui/class-names.ts'
import { useDocument } from '../store.ts'
import { type Candidate, isLockable } from './candidate.ts'
import { dismiss, ResultActions, useAccept } from './result-actions.tsx'
import { ResultTile, SourceTile } from './result-tile.tsx'
import { useResults } from './results.ts'
import { useArrivals, useCandidates } from './use-candidates.ts'
import { useKeptSight } from './use-kept-sight.ts'
import { useLook } from './use-look.ts'
import { useNews } from './use-news.ts'
import { useOriginal } from './use-original.ts'

/**
 * Results that were asked for from the canvas, over the picture until one is taken. Where room is
 * short, `brief` leaves their pictures alone.
 */
export function ResultStrip({ brief }: { brief: boolean }) {
  const candidates = useCandidates()
  const imageId = useResults((results) => results.imageId)
  const locked = useResults((results) => results.locked)
  const shown = candidates.find(({ image }) => image.id === imageId)
  useArrivals(candidates)
  useLook(shown, locked && shown !== undefined && isLockable(shown))
  useOriginal(shown !== undefined)
  useKeptSight()
  useEffect(() => () => useResults.getState().show(null), [])
  return (
    <>
      <p role="status" aria-label="Results" className="sr-only">
        {useNews(candidates)}
      </p>
      {candidates.length > 0 && <Strip candidates={candidates} shown={shown} brief={brief} />}
    </>
  )
}

interface StripProps {
  candidates: readonly Candidate[]
  shown: Candidate | undefined
  brief: boolean
}

/** The one to look at when this one is put aside: the next that is here, else the one before. */
function nextTo(shown: Candidate, candidates: readonly Candidate[]): Candidate | undefined {
  const at = candidates.indexOf(shown)
  const around = [...candidates.slice(at + 1), ...candidates.slice(0, at).reverse()]
  return around.find(({ state }) => state === 'done')
}

function Strip({ candidates, shown, brief }: StripProps) {
  const latest = useRef<string | undefined>(undefined)
  if (shown) latest.current = shown.image.id
  // Under the source the place of the actions stays: before and after must not move the picture.
  const kept =
    shown ??
    candidates.find(({ image }) => image.id === latest.current) ??
    candidates.find(({ state }) => state === 'done')
  const next = shown && nextTo(shown, candidates)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !shown) return
    // In a number box these keys are the number's.
    if (target instanceof Element && target.matches('input:not([type=checkbox])')) return
    if (event.key === 'Delete' || event.key === 'Backspace') dismiss(shown, next)
    else if (event.key === 'Escape') useResults.getState().show(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <section
      aria-label="Results"
      data-results
      data-toast-floor=""
      onKeyDown={onKeyDown}
      className="flex min-h-18 shrink-0 items-center gap-x-4 gap-y-2 border-line border-t bg-pane px-3 py-2 @max-[920px]:flex-col @max-[920px]:items-stretch"
    >
      <Tiles candidates={candidates} shown={shown} />
      <div
        // As high before the first result as with it: the picture above must not move when it comes.
        className={classNames(
          'grid min-h-15 min-w-0 *:[grid-area:1/1] @max-[460px]:min-h-24 touch:min-h-23',
          brief && '@max-[640px]:hidden',
        )}
      >
        {kept && (
          <div className={classNames('self-center', !shown && 'invisible')}>
            <ResultActions candidate={kept} next={next} />
          </div>
        )}
        {!shown && (
          <p className="self-center text-muted text-small @max-[920px]:self-start">
            {kept
              ? 'Press a result to see it in its place.'
              : 'Results come here, and into the gallery.'}
          </p>
        )}
      </div>
    </section>
  )
}

const steps: Record<string, (at: number, last: number) => number> = {
  ArrowLeft: (at) => Math.max(0, at - 1),
  ArrowRight: (at, last) => Math.min(last, at + 1),
  Home: () => 0,
  End: (_, last) => last,
}

/** The source and its results; arrows walk them, and what is reached is shown. */
function Tiles({ candidates, shown }: Omit<StripProps, 'brief'>) {
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
      className="-m-1 flex min-w-35 max-w-full shrink gap-2 overflow-x-auto p-1 @min-[920px]:max-w-1/2"
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
