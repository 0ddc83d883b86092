import { CornerDownLeft, Star } from 'lucide-react'
import { memo } from 'react'
import type { FoundModel } from '../../../contract/found-model.ts'
import { useModelShelf } from '../../../draft/model-shelf.ts'
import { Badge } from '../../../ui/badge.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { ModelPicture } from './model-picture.tsx'

interface FoundCardProps {
  model: FoundModel
  /** It stands in another row and is not chosen again. */
  taken: boolean
  /** What stands in the field now. */
  current: boolean
  /** What Enter in the search box takes. */
  first: boolean
  onChoose: (model: FoundModel) => void
}

/** A found model: its picture, what it is called and listens to. */
export const FoundCard = memo(function FoundCard({
  model,
  taken,
  current,
  first,
  onChoose,
}: FoundCardProps) {
  const { air, name, picture, triggerWords } = model
  const isFavourite = useModelShelf(({ favourites }) =>
    favourites.some((known) => known.air === air),
  )
  const toggle = useModelShelf((shelf) => shelf.toggleFavourite)
  return (
    <li className="group/card relative min-w-0 [contain-intrinsic-size:auto_220px] [content-visibility:auto]">
      <button
        type="button"
        data-card
        aria-disabled={taken || undefined}
        aria-current={current || undefined}
        onClick={() => !taken && onChoose(model)}
        className={classNames(
          'block w-full rounded-md p-1.5 text-left -outline-offset-2 transition-colors hover:bg-hover',
          current && 'bg-selected',
        )}
      >
        <ModelPicture src={picture} className="aspect-[4/3] w-full rounded-sm" />
        <span className="mt-1.5 flex items-center gap-1 font-semibold">
          <span title={name} className="min-w-0 truncate">
            {name}
          </span>
          {first && !taken && (
            <CornerDownLeft aria-hidden size={13} className="ml-auto shrink-0 text-faint" />
          )}
        </span>
        <span className="block truncate text-faint text-small">{air}</span>
        {triggerWords.length > 0 && (
          <span className="block truncate text-muted text-small">{triggerWords.join(', ')}</span>
        )}
      </button>
      {(taken || current) && (
        <Badge tone="over" className="pointer-events-none absolute top-3 left-3">
          {taken ? 'already added' : 'chosen'}
        </Badge>
      )}
      <IconButton
        label={isFavourite ? `Remove ${name} from favourites` : `Add ${name} to favourites`}
        size="sm"
        pressed={isFavourite}
        onClick={() => toggle(model)}
        className={classNames(
          'absolute! top-2.5 right-2.5 size-6! bg-transparent! touch:top-1 touch:right-1 touch:size-target!',
          !isFavourite &&
            'opacity-0 focus-visible:opacity-100 group-focus-within/card:opacity-100 group-hover/card:opacity-100 touch:opacity-100',
        )}
      >
        <span className="flex size-6 items-center justify-center rounded-sm bg-over text-over-ink">
          <Star size={13} className={isFavourite ? 'fill-current' : undefined} />
        </span>
      </IconButton>
    </li>
  )
})
