import { type ReactNode, Suspense, useRef } from 'react'
import { useSettings } from '../draft/settings.ts'
import { classNames } from '../ui/class-names.ts'
import { useMedia } from '../ui/media.ts'
import { NARROW, PHONE } from '../ui/media-queries.ts'
import { prepared } from '../ui/prepared.tsx'
import { usePanes } from './panes.ts'

const Splitter = prepared(async () => (await import('../ui/splitter.tsx')).Splitter)

const MIN = 220
const MAX = 640

/** The gallery's place: beside the stage and resizable, over it where narrow, alone on a phone. */
export function GallerySide({ children }: { children: ReactNode }) {
  const side = useRef<HTMLDivElement>(null)
  const phone = useMedia(PHONE)
  const narrow = useMedia(NARROW)
  const { galleryWidth, galleryOpen, set } = useSettings()
  const drawer = usePanes((panes) => panes.drawer)
  const shown = usePanes((panes) => panes.pane) === 'gallery'
  const open = phone ? shown : narrow ? drawer : galleryOpen
  const resizable = !narrow && open

  return (
    <>
      {resizable && (
        <Suspense>
          <Splitter
            label="Gallery width"
            value={galleryWidth}
            min={MIN}
            max={MAX}
            pane="after"
            onDrag={(width) => side.current?.style.setProperty('width', `${width}px`)}
            onChange={(width) => set({ galleryWidth: width })}
            onToggle={() => set({ galleryOpen: false })}
          />
        </Suspense>
      )}
      <div
        ref={side}
        style={resizable ? { width: galleryWidth } : undefined}
        className={classNames(
          'min-h-0 min-w-0 flex-col bg-pane',
          open ? 'flex' : 'hidden',
          phone
            ? 'flex-1'
            : narrow
              ? 'absolute inset-y-0 right-0 z-20 w-75 border-line border-l shadow-raised'
              : // The stage keeps 380 px.
                'max-w-[calc(100vw-clamp(320px,32vw,372px)-380px)] shrink-0',
        )}
      >
        {children}
      </div>
    </>
  )
}
