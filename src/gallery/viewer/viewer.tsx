import { lazy, Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { inputsOf } from '../../contract/inputs-of.ts'
import { useOpened } from '../../draft/opened.ts'
import { reveal, useVeiled } from '../../draft/revealed.ts'
import { assetHash, toAssetValue } from '../../models/image-value.ts'
import { Button } from '../../ui/button.tsx'
import { useCommand } from '../../ui/command.ts'
import { PHONE } from '../../ui/media-queries.ts'
import { nextWay, type Way } from '../compare/compared.ts'
import type { Picture } from '../picture.ts'
import { promptOf } from '../prompt.ts'
import { sizeOf } from '../size-of.ts'
import { usePictureChanges } from '../use-picture-changes.ts'
import { usePictures } from '../use-pictures.ts'
import { FullPicture } from './full-picture.tsx'
import { afterRemoval, neighbour, placeAmong } from './neighbours.ts'
import { useViewerCommands } from './use-viewer-commands.ts'
import { ViewerBar } from './viewer-bar.tsx'
import { ViewerFoot } from './viewer-foot.tsx'
import { WaitingPicture } from './waiting-picture.tsx'
import { ZoomFrame, type ZoomHandle } from './zoom-frame.tsx'
import { createZoomView } from './zoom-view.ts'

const Details = lazy(() =>
  import('../details/details.tsx').then((module) => ({ default: module.Details })),
)
const Compare = lazy(() =>
  import('../compare/compare.tsx').then((module) => ({ default: module.Compare })),
)

/** One picture of the gallery, large. */
export function Viewer({ picture }: { picture: Picture }) {
  const { image, generation } = picture
  const { details, compareId, open, compare, close } = useOpened()
  const { pictures, hasNextPage, loadMore, isError } = usePictures()
  const changes = usePictureChanges()
  const veiled = useVeiled(image)
  const stored = image.state === 'stored'
  const comparing = compareId !== null && compareId !== image.id

  const [firstView] = useState(createZoomView)
  // Each picture is first seen whole; two that are compared keep one view between them.
  const kept = useRef({ id: image.id, view: firstView })
  if (kept.current.id !== image.id) {
    kept.current = { id: image.id, view: comparing ? kept.current.view : createZoomView() }
  }
  const { view } = kept.current
  const zoom = useRef<ZoomHandle>(null)
  const readout = useRef<HTMLButtonElement>(null)
  // Two beside each other would be stamps on a phone.
  const [way, setWay] = useState<Way>(() => (matchMedia(PHONE).matches ? 'wipe' : 'sides'))

  const seen = useRef<{ id: string; before: string | null }>({ id: image.id, before: null })
  if (seen.current.id !== image.id) seen.current = { id: image.id, before: seen.current.id }
  const older = neighbour(pictures, image.id, 1)
  const newer = neighbour(pictures, image.id, -1)
  const walk = (step: -1 | 1) => {
    const next = step === 1 ? older : newer
    if (next) open(next.image.id)
  }
  useEffect(() => {
    if (!older && hasNextPage && !isError) loadMore()
  })
  useEffect(() => {
    for (const next of [older, newer]) if (next?.image.url) new Image().src = next.image.url
  }, [older, newer])

  const shownBefore = useRef(image.id)
  // Keys of a tile are about the tile: one that was the open picture's goes on with it.
  useLayoutEffect(() => {
    const { activeElement: focused } = document
    const before = shownBefore.current
    shownBefore.current = image.id
    if (!(focused instanceof HTMLElement) || focused.dataset.picture !== before) return
    const tile = document.querySelector<HTMLElement>(`[data-picture="${image.id}"]`)
    if (tile) tile.focus({ preventScroll: true })
    else focused.blur()
  }, [image.id])

  const remove = () => {
    const next = afterRemoval(pictures, image.id)
    changes.trash(picture)
    if (next) open(next.image.id)
    else close()
  }
  const others = pictures.filter((other) => other.image.id !== image.id && other.image.url)
  const enterCompare = () => {
    const last = others.find((other) => other.image.id === seen.current.before)
    const beside = last ?? (older?.image.url ? older : newer?.image.url ? newer : others[0])
    if (beside) compare(beside.image.id)
  }
  const canCompare = stored && others.length > 0
  const [origin] = stored ? inputsOf(generation) : []
  const beside = origin === undefined ? null : toAssetValue(origin)
  const onWalk = older || newer ? walk : null
  useViewerCommands({
    picture,
    changes: { ...changes, trash: remove },
    onWalk,
    onCompare: comparing ? () => setWay(nextWay) : canCompare ? enterCompare : null,
    remove,
    comparing,
    swappable: comparing && assetHash(compareId) === null,
  })
  useCommand('fit', () => zoom.current?.fit(), stored)
  useCommand('actual-size', () => zoom.current?.actual(), stored)

  const size = sizeOf(picture)
  return (
    <article
      aria-label="Picture"
      data-focus-next={`[data-picture="${image.id}"], [data-picture][tabindex="0"]`}
      className="@container/viewer flex min-h-0 flex-1 flex-col"
    >
      <ViewerBar
        place={placeAmong(picture)}
        zoom={zoom}
        readout={readout}
        ready={stored}
        comparing={comparing && compareId !== beside}
        onWalk={onWalk}
        onCompare={canCompare ? () => (comparing ? compare(null) : enterCompare()) : null}
        onOrigin={beside === null ? null : () => compare(compareId === beside ? null : beside)}
        besideOrigin={compareId === beside}
      />
      <div className="relative flex min-h-0 flex-1">
        <div className="relative flex min-h-0 min-w-0 flex-1 flex-col">
          {!stored ? (
            <div className="relative min-h-0 flex-1">
              <WaitingPicture picture={picture} changes={{ ...changes, trash: remove }} />
            </div>
          ) : comparing ? (
            <Suspense fallback={<span className="flex-1" />}>
              <Compare
                picture={picture}
                otherId={compareId}
                view={view}
                zoom={zoom}
                readout={readout}
                way={way}
                onWay={setWay}
              />
            </Suspense>
          ) : (
            <ZoomFrame
              key={image.id}
              view={view}
              picture={size}
              label={promptOf(generation) || 'Picture'}
              readout={readout}
              handle={zoom}
              onSwipe={walk}
              className="m-4 max-md:m-0"
            >
              <FullPicture picture={picture} />
            </ZoomFrame>
          )}
          {stored && veiled && !comparing && (
            <div className="pointer-events-none absolute inset-0 flex flex-col items-center justify-center gap-2">
              <p className="rounded-sm bg-over px-2 py-0.5 text-over-ink">
                The service flagged this picture.
              </p>
              <Button className="pointer-events-auto" onClick={() => reveal(image.id)}>
                Show it
              </Button>
            </div>
          )}
        </div>
        {details && (
          <Suspense>
            <Details picture={picture} />
          </Suspense>
        )}
      </div>
      <ViewerFoot picture={picture} changes={{ ...changes, trash: remove }} />
    </article>
  )
}
