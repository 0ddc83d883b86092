import { useEffect, useRef } from 'react'
import type { FoundModel } from '../../../contract/found-model.ts'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { FoundCard } from './found-card.tsx'

interface FoundGridProps {
  models: readonly FoundModel[]
  taken: readonly string[]
  current: string | null
  onChoose: (model: FoundModel) => void
  /** Asks for the next page; absent where there is none. */
  onMore?: (() => void) | undefined
  /** An answer to an earlier question, shown until the new one comes. */
  stale?: boolean
  /** Enter in the search box takes the first. */
  enter?: boolean
}

const grid = 'grid grid-cols-[repeat(auto-fill,minmax(150px,1fr))] gap-1'

/** Found models as cards; the next page is asked for when the end comes near. */
export function FoundGrid({
  models,
  taken,
  current,
  onChoose,
  onMore,
  stale,
  enter,
}: FoundGridProps) {
  return (
    <>
      <ul
        aria-label="Models"
        aria-busy={stale || undefined}
        className={`${grid} transition-opacity ${stale ? 'opacity-60 delay-300' : ''}`}
      >
        {models.map((model, index) => (
          <FoundCard
            key={model.air}
            model={model}
            taken={taken.includes(model.air) && model.air !== current}
            current={model.air === current}
            first={enter === true && index === 0}
            onChoose={onChoose}
          />
        ))}
      </ul>
      {onMore && <More key={models.length} onMore={onMore} />}
    </>
  )
}

function More({ onMore }: { onMore: () => void }) {
  const mark = useRef<HTMLDivElement>(null)
  const latest = useRef(onMore)
  useEffect(() => {
    latest.current = onMore
  })
  useEffect(() => {
    const observer = new IntersectionObserver(
      ([entry]) => entry?.isIntersecting && latest.current(),
      { rootMargin: '400px' },
    )
    if (mark.current) observer.observe(mark.current)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={mark}>
      <GridSkeleton count={4} />
    </div>
  )
}

/** The places of cards that are on their way. */
export const GridSkeleton = ({ count }: { count: number }) => (
  <div className={grid}>
    {Array.from({ length: count }, (_, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the places are all alike and never move.
      <div key={index} className="p-1.5">
        <Skeleton className="aspect-[4/3] w-full" />
        <Skeleton className="mt-2 h-4 w-3/4" />
        <Skeleton className="mt-1.5 h-3 w-1/2" />
      </div>
    ))}
  </div>
)
