import { Images, SearchX, Star, Trash2, Unplug } from 'lucide-react'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Silence } from '../ui/silence.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useShelf } from './shelf.ts'

type GalleryNoticeProps = {
  pending: boolean
  error: Error | null
  retry: () => void
}

/** What stands where the grid would be while it has nothing to show. */
export function GalleryNotice({ pending, error, retry }: GalleryNoticeProps) {
  const { shelf, words, model, set } = useShelf()
  if (error) {
    return (
      <EmptyState
        className="flex-1"
        icon={<Unplug size={20} />}
        title="The gallery could not be read"
        text={error.message}
      >
        <Button onClick={retry}>Try again</Button>
      </EmptyState>
    )
  }
  if (pending) {
    return (
      <div role="status" aria-label="Loading the gallery" className="grid grid-cols-2 gap-2 px-3.5">
        {/* Where the day will stand. */}
        <p className="col-span-2 -mb-2 flex h-8 items-center text-muted">
          <Silence />
        </p>
        {['a', 'b', 'c', 'd', 'e', 'f'].map((place) => (
          <Skeleton key={place} className="aspect-square" />
        ))}
      </div>
    )
  }
  if (words.trim() !== '' || model !== null) {
    return (
      <EmptyState
        className="flex-1"
        icon={<SearchX size={20} />}
        title="Nothing matches"
        text="Prompts, seeds and models were searched."
      >
        <Button onClick={() => set({ words: '', model: null, shelf: 'all' })}>
          Show all pictures
        </Button>
      </EmptyState>
    )
  }
  if (shelf === 'starred') {
    return (
      <EmptyState
        className="flex-1"
        icon={<Star size={20} />}
        title="No stars yet"
        text="Press a picture’s star to keep it here."
      />
    )
  }
  if (shelf === 'trash') {
    return (
      <EmptyState
        className="flex-1"
        icon={<Trash2 size={20} />}
        title="The trash is empty"
        text="What you delete stays here for 30 days."
      />
    )
  }
  return (
    <EmptyState
      className="flex-1"
      icon={<Images size={20} />}
      title="No pictures yet"
      text="Each result appears here, in its place, from the moment you ask for it."
    />
  )
}
