import { SearchX, Star, TriangleAlert } from 'lucide-react'
import type { FoundModel } from '../../../contract/found-model.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { airFrom } from './air-text.ts'
import type { Narrowing } from './browser-filters.tsx'
import { FoundGrid, GridSkeleton } from './found-grid.tsx'
import type { Shelf } from './shelves.ts'
import type { Found } from './use-found.ts'

interface FoundModelsProps {
  found: Found
  shelf: Shelf
  text: string
  narrowing: Narrowing
  taken: readonly string[]
  current: string | null
  onChoose: (model: FoundModel) => void
  onNarrow: (narrowing: Narrowing) => void
  onShelf: (shelf: Shelf) => void
}

/** What the search or a shelf holds, or why there is nothing. */
export function FoundModels(props: FoundModelsProps) {
  const { found, taken, current, onChoose } = props
  if (found.error) {
    return (
      <EmptyState
        icon={<TriangleAlert aria-hidden size={20} />}
        title="The search did not answer"
        text={`${found.error} An AIR can still be typed or pasted above.`}
      >
        <Button onClick={found.retry}>Try again</Button>
      </EmptyState>
    )
  }
  if (found.loading) {
    return (
      <div role="status" aria-label="Searching">
        <GridSkeleton count={8} />
      </div>
    )
  }
  if (found.models.length === 0) return <Nothing {...props} />
  return (
    <FoundGrid
      models={found.models}
      taken={taken}
      current={current}
      onChoose={onChoose}
      onMore={found.more}
      stale={found.stale}
      enter={props.text !== '' && !found.stale}
    />
  )
}

function Nothing({ shelf, text, narrowing, onNarrow, onShelf }: FoundModelsProps) {
  if (airFrom(text) !== null) {
    return (
      <EmptyState
        icon={<SearchX aria-hidden size={20} />}
        title="The search does not know this AIR"
        text="It can be used all the same: the service decides when it runs."
      />
    )
  }
  if (shelf !== 'all' && text === '') {
    return (
      <EmptyState
        icon={<Star aria-hidden size={20} />}
        title={shelf === 'recent' ? 'Nothing used yet' : 'No favourites yet'}
        text={
          shelf === 'recent'
            ? 'What you choose is kept here, in this browser.'
            : 'Press the star on a picture to keep a model here, in this browser.'
        }
      >
        <Button onClick={() => onShelf('all')}>Show all</Button>
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon={<SearchX aria-hidden size={20} />}
      title={text === '' ? 'Nothing found' : `Nothing found for “${text}”`}
      text="Try other words, or paste the AIR of a model."
    >
      {narrowing.architecture !== null && shelf === 'all' && (
        <Button onClick={() => onNarrow({ ...narrowing, architecture: null })}>
          Search every architecture
        </Button>
      )}
      {narrowing.category !== null && (
        <Button onClick={() => onNarrow({ ...narrowing, category: null })}>
          Search every category
        </Button>
      )}
      {shelf !== 'all' && <Button onClick={() => onShelf('all')}>Search all</Button>}
    </EmptyState>
  )
}
