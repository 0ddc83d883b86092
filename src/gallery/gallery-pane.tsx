import { Suspense } from 'react'
import { Button } from '../ui/button.tsx'
import { prepared } from '../ui/prepared.tsx'
import { GalleryNotice } from './gallery-notice.tsx'
import { GallerySearch } from './gallery-search.tsx'
import { PictureGrid } from './grid/picture-grid.tsx'
import { useShelf } from './shelf.ts'
import { usePictures } from './use-pictures.ts'
import { preloadViewer } from './viewer/load.ts'

const TrashBar = prepared(async () => (await import('./trash-bar.tsx')).TrashBar)

/** Seeing: every picture, newest first. */
export function GalleryPane() {
  const { pictures, total, isPending, error, refetch, hasNextPage, loadMore } = usePictures()
  // Filtered, its count would not be what is deleted.
  const whole = useShelf(
    ({ shelf, words, model }) => shelf === 'trash' && words.trim() === '' && model === null,
  )
  return (
    <section
      aria-labelledby="gallery-heading"
      onPointerEnter={preloadViewer}
      onFocus={preloadViewer}
      className="flex min-h-0 flex-1 flex-col bg-pane"
    >
      <h2 id="gallery-heading" className="sr-only">
        Gallery
      </h2>
      <GallerySearch />
      {error && pictures.length > 0 && (
        <p role="status" className="flex items-center gap-2 px-3.5 py-1 text-small text-warn">
          <span className="min-w-0 flex-1">{error.message}</span>
          <Button size="sm" variant="ghost" onClick={() => void refetch()}>
            Try again
          </Button>
        </p>
      )}
      {whole && total > 0 && (
        <div className="min-h-9 shrink-0 pt-1 touch:min-h-12">
          <Suspense>
            <TrashBar total={total} />
          </Suspense>
        </div>
      )}
      {pictures.length > 0 ? (
        <PictureGrid
          pictures={pictures}
          // After a page that failed, a person asks again.
          more={hasNextPage && !error}
          loadMore={loadMore}
        />
      ) : (
        <GalleryNotice
          pending={isPending || (hasNextPage && !error)}
          error={error}
          retry={() => void refetch()}
        />
      )}
    </section>
  )
}
