import { thumbnailUrl } from '../../contract/asset.ts'
import { slotWords } from '../../contract/slot-state.ts'
import { useVeiled } from '../../draft/revealed.ts'
import { classNames } from '../../ui/class-names.ts'
import { Elapsed } from '../../ui/elapsed.tsx'
import { useVeiledSource } from '../veiled-source.tsx'
import type { Candidate } from './candidate.ts'
import { moving } from './news.ts'

interface TileProps {
  pressed: boolean
  /** The one tile that Tab reaches. */
  reached: boolean
  label: string
  onPress: () => void
  children: React.ReactNode
  className?: string
}

function Tile({ pressed, reached, label, onPress, className, children }: TileProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={pressed}
      tabIndex={reached ? 0 : -1}
      onClick={onPress}
      className={classNames(
        'relative size-14 shrink-0 overflow-hidden rounded-md bg-raised text-muted text-small',
        pressed && 'outline-2 outline-accent-mark outline-offset-2',
        className,
      )}
    >
      {children}
    </button>
  )
}

const picture = (hash: string, className?: string) => (
  <img
    alt=""
    draggable={false}
    src={thumbnailUrl(hash, 160)}
    className={classNames('size-full object-cover', className)}
  />
)

type ShownTile = Pick<TileProps, 'pressed' | 'reached' | 'onPress'>

/** The source, to go back to. */
export function SourceTile({ hash, ...tile }: ShownTile & { hash: string }) {
  const veiled = useVeiledSource()
  return (
    <Tile {...tile} label="Before: the picture as it is">
      {picture(hash, veiled ? 'blur-md' : undefined)}
      <span className="absolute inset-x-0 bottom-0 bg-over text-over-ink">before</span>
    </Tile>
  )
}

/** A result: the picture, or how far it came. */
export function ResultTile({
  candidate: { image, state, generation },
  place,
  ...tile
}: ShownTile & { candidate: Candidate; place: string }) {
  const veiled = useVeiled(image)
  const moves = moving.includes(state)
  const word = state === 'done' ? (veiled ? 'flagged' : '') : slotWords[state]
  return (
    <Tile
      {...tile}
      label={['Result', place, word].filter(Boolean).join(' ')}
      className={moves ? 'stripes' : state === 'done' ? '' : 'border border-line'}
    >
      {state === 'done' && image.hash !== null ? (
        picture(image.hash, veiled ? 'blur-md' : undefined)
      ) : (
        <span className="flex size-full flex-col items-center justify-center leading-4">
          <span className={state === 'failed' ? 'text-danger' : ''}>{slotWords[state]}</span>
          {moves && <Elapsed since={generation.submittedAt ?? generation.createdAt} />}
        </span>
      )}
    </Tile>
  )
}
