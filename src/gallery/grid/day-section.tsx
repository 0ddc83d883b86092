import type { Picture } from '../picture.ts'
import type { NextStep } from '../slot.ts'
import { Tile } from '../tile/tile.tsx'
import { HEADING, type Layout, placeOf, RING, type Section } from './layout.ts'

type DaySectionProps = {
  section: Section
  layout: Layout
  /** The pictures to draw, counted over the whole grid. */
  indices: readonly number[]
  pictures: readonly Picture[]
  /** Older pictures of the day are still to come. */
  open: boolean
  reached: number
  openId: string | null
  comparedId: string | null
  onStep: (step: NextStep | 'show', picture: Picture) => void
}

/** A day: it spans all its rows, drawn or not, so that its heading sticks without being told to. */
export function DaySection({
  section,
  layout,
  indices,
  pictures,
  open,
  reached,
  openId,
  comparedId,
  onStep,
}: DaySectionProps) {
  const { key, label, count, start, top, height } = section
  return (
    <section aria-labelledby={`day-${key}`} className="absolute inset-x-0" style={{ top, height }}>
      <h3
        id={`day-${key}`}
        className="sticky top-0 z-10 -mx-1 flex items-center bg-pane px-1 text-muted"
        style={{ height: HEADING - RING }}
      >
        {label} · {count}
        {open && '+'}
      </h3>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without bullets. */}
      <ul role="list">
        {indices.map((index) => {
          const picture = pictures[index]
          const place = placeOf(layout, index)
          if (!picture || !place) return null
          const { id } = picture.image
          return (
            <Tile
              key={id}
              picture={picture}
              left={place.left}
              top={place.top - top}
              size={layout.tile}
              position={index - start + 1}
              of={count}
              reached={index === reached}
              mark={id === openId ? 'open' : id === comparedId ? 'compared' : undefined}
              onStep={onStep}
            />
          )
        })}
      </ul>
    </section>
  )
}
