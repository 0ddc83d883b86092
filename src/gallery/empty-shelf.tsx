import { Images, SearchX, Star, Trash2 } from 'lucide-react'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useShelf } from './shelf.ts'

/** Why a shelf that was read shows no picture, and how there would be one. */
export function EmptyShelf() {
  const { shelf, words, model, set } = useShelf()
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
