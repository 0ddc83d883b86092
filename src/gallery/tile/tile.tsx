import { memo, useRef } from 'react'
import { classNames } from '../../ui/class-names.ts'
import type { Picture } from '../picture.ts'
import { type NextStep, toSlot } from '../slot.ts'
import { tileGround } from './parts.ts'
import { tileLabel } from './tile-label.ts'
import { TilePicture } from './tile-picture.tsx'
import { TileSteps } from './tile-steps.tsx'
import { TileWaiting } from './tile-waiting.tsx'

type Mark = 'open' | 'compared' | undefined

type TileProps = {
  picture: Picture
  left: number
  top: number
  size: number
  position: number
  of: number
  /** The one tile that Tab reaches. */
  reached: boolean
  mark: Mark
  onStep: (step: NextStep | 'show', picture: Picture) => void
}

const rings = {
  open: 'outline-2 outline-accent-mark outline-offset-2',
  compared: 'outline-2 outline-accent-mark outline-offset-2 outline-dashed',
}

/**
 * One place of the grid. It is a link, so that it can be dragged, opened in a tab and reached by
 * assistive tools in every browser; presses and keys are heard by the grid.
 */
export const Tile = memo(function Tile({
  picture,
  left,
  top,
  size,
  position,
  of,
  reached,
  mark,
  onStep,
}: TileProps) {
  const { image } = picture
  const slot = toSlot(picture)
  const done = slot.state === 'done'
  const waited = useRef(!done)
  return (
    <li
      aria-posinset={position}
      aria-setsize={of}
      className="group/card absolute"
      style={{ left, top, width: size, height: size }}
    >
      <a
        href={`?image=${image.id}`}
        data-picture={image.id}
        aria-current={mark === 'open' || undefined}
        tabIndex={reached ? 0 : -1}
        draggable={done}
        className={classNames(
          tileGround,
          slot.since !== undefined && 'stripes',
          mark ? rings[mark] : 'focus-visible:outline-offset-1',
        )}
      >
        {done ? (
          <TilePicture
            key={image.url}
            image={image}
            label={tileLabel(picture)}
            size={size}
            arrived={waited.current}
          />
        ) : (
          <>
            <span className="sr-only">{tileLabel(picture)}, </span>
            <TileWaiting slot={slot} picture={picture} />
          </>
        )}
      </a>
      <TileSteps picture={picture} slot={slot} reached={reached} onStep={onStep} />
    </li>
  )
})
