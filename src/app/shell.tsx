import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect } from 'react'
import { flushSync } from 'react-dom'
import { useOpened } from '../draft/opened.ts'
import { settleAll } from '../draft/settle.ts'
import { AskPane } from '../form/index.ts'
import { GalleryPane, Stage } from '../gallery/index.ts'
import { classNames } from '../ui/class-names.ts'
import { useCommand } from '../ui/command.ts'
import { useMedia } from '../ui/media.ts'
import { PHONE } from '../ui/media-queries.ts'
import { prepared } from '../ui/prepared.tsx'
import { untilLoaded } from '../ui/until-loaded.ts'
import { Dialogs } from './dialogs.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { GallerySide } from './gallery-side.tsx'
import { Header } from './header/header.tsx'
import { PausedQueue } from './header/paused-queue.tsx'
import { keepImageInAddress } from './image-address.ts'
import { listenForShortcuts } from './keyboard.ts'
import { usePanes } from './panes.ts'
import { shortcuts } from './shortcuts.ts'

const BottomBar = prepared(async () => (await import('./bottom-bar.tsx')).BottomBar)

const loadCanvas = async () => {
  const canvas = await untilLoaded(() => import('../canvas/index.ts'))
  canvas.joinShortcuts(shortcuts)
  return canvas
}
const CanvasRoom = lazy(async () => ({ default: (await loadCanvas()).CanvasRoom }))

/**
 * On a phone, opening a picture goes where it is shown; a new result takes nobody away. Closing one
 * of the gallery goes back to it.
 */
const followOpened = () => {
  let isFromGallery = false
  return useOpened.subscribe(({ asked, imageId, canvas }, before) => {
    const { pane } = usePanes.getState()
    if (asked !== before.asked) {
      if (pane !== 'stage') isFromGallery = pane === 'gallery'
      usePanes.setState({ pane: 'stage', drawer: false })
    } else if (isFromGallery && pane === 'stage' && !imageId && !canvas)
      usePanes.setState({ pane: 'gallery' })
  })
}

function useLater(): void {
  const client = useQueryClient()
  useEffect(() => {
    const leaving = new AbortController()
    void untilLoaded(() => import('./later.ts')).then(({ beginLater }) =>
      beginLater(client, leaving.signal),
    )
    return () => leaving.abort()
  }, [client])
}

export function Shell() {
  const { pane, asking, show, setDialog, toggleGallery } = usePanes()
  const canvas = useOpened((opened) => opened.canvas)
  const phone = useMedia(PHONE)
  useLater()
  useEffect(() => {
    const ends = [followOpened(), keepImageInAddress(), listenForShortcuts()]
    return () => {
      for (const end of ends) end()
    }
  }, [])
  useCommand('palette', () => setDialog('palette'))
  useCommand('shortcuts', () => setDialog('shortcuts'))
  useCommand('spend', () => setDialog('spend'))
  useCommand('open-bulk', () => {
    const open = () => setDialog('bulk')
    // It starts from the draft as it stands.
    void (settleAll()?.then(open, open) ?? open())
  })
  // At once: whoever asks for it gives the focus to a field there next.
  useCommand('ask', () => flushSync(() => show('ask')))
  useCommand('gallery', toggleGallery)
  useCommand('paint-mask', (value) => void loadCanvas().then(({ paint }) => paint(value)))
  useCommand('extend-picture', (value) => void loadCanvas().then(({ extend }) => extend(value)))

  const away = (own: typeof pane) => pane !== own && 'max-md:hidden'
  return (
    <div className="flex h-dvh flex-col overflow-hidden">
      <Header />
      <PausedQueue />
      <main className="relative flex min-h-0 flex-1">
        <section
          aria-label="Ask"
          data-pane="ask"
          className={classNames(
            'isolate flex min-h-0 w-[clamp(320px,32vw,372px)] shrink-0 touch:md:min-w-88 flex-col border-line border-r max-md:w-full max-md:border-r-0',
            away('ask'),
          )}
        >
          <h2 className="sr-only">Ask</h2>
          <ErrorBoundary room="The form">{asking && <AskPane />}</ErrorBoundary>
        </section>
        <section
          aria-label="Stage"
          data-toast-ground=""
          className={classNames(
            'isolate flex min-h-0 min-w-0 flex-1 flex-col bg-stage',
            away('stage'),
          )}
        >
          {canvas ? (
            <ErrorBoundary key="canvas" room="The canvas">
              <Suspense fallback={<span className="flex-1" />}>
                <CanvasRoom />
              </Suspense>
            </ErrorBoundary>
          ) : (
            <ErrorBoundary room="The stage">
              <Stage />
            </ErrorBoundary>
          )}
        </section>
        <GallerySide>
          <ErrorBoundary room="The gallery">
            <GalleryPane />
          </ErrorBoundary>
        </GallerySide>
      </main>
      {phone && (
        <Suspense fallback={<div className="h-14 shrink-0" />}>
          <BottomBar />
        </Suspense>
      )}
      <Dialogs />
    </div>
  )
}
