import {
  ChevronLeft,
  ChevronRight,
  Columns2,
  Diff,
  Info,
  Maximize,
  X,
  ZoomIn,
  ZoomOut,
} from 'lucide-react'
import type { RefObject } from 'react'
import { useOpened } from '../../draft/opened.ts'
import { classNames } from '../../ui/class-names.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { tip } from '../../ui/tooltip.tsx'
import type { ZoomHandle } from './zoom-frame.tsx'

type ViewerBarProps = {
  /** "3 of 4": the result's place among those of its request. */
  place: string | null
  zoom: RefObject<ZoomHandle | null>
  readout: RefObject<HTMLButtonElement | null>
  /** The picture is here: it can be zoomed and compared. */
  ready: boolean
  comparing: boolean
  onWalk: ((step: -1 | 1) => void) | null
  onCompare: (() => void) | null
  /** Beside what it was made from, and away again. */
  onOrigin: (() => void) | null
  besideOrigin: boolean
}

const STEP = 1.25
/** Wheel, fingers and keys zoom as well: in a narrow stage these two make room first. */
const zoomStep = 'max-md:hidden @max-[560px]/viewer:hidden'

/** Above the picture: where it is, how large it is shown, and what else to look at. */
export function ViewerBar({
  place,
  zoom,
  readout,
  ready,
  comparing,
  onWalk,
  onCompare,
  onOrigin,
  besideOrigin,
}: ViewerBarProps) {
  const { details, toggleDetails, close } = useOpened()
  return (
    <div
      role="toolbar"
      aria-label="Picture"
      className="flex min-h-11 shrink-0 items-center gap-0.5 overflow-x-auto border-line border-b bg-pane px-2 [scrollbar-width:none] max-md:px-0"
    >
      <IconButton
        label="Newer picture"
        keys="ArrowLeft"
        onClick={() => onWalk?.(-1)}
        disabled={!onWalk}
      >
        <ChevronLeft size={16} />
      </IconButton>
      <IconButton
        label="Older picture"
        keys="ArrowRight"
        onClick={() => onWalk?.(1)}
        disabled={!onWalk}
      >
        <ChevronRight size={16} />
      </IconButton>
      {place && (
        <span
          // Fingers need the room for what is pressed.
          className={classNames('whitespace-nowrap px-1 text-muted', onOrigin && 'max-md:hidden')}
          {...tip('Among the results of its request')}
        >
          {place}
        </span>
      )}
      <span className="flex-1" />
      {ready && (
        <>
          <IconButton
            label="Zoom out"
            keys="-"
            onClick={() => zoom.current?.by(1 / STEP)}
            className={zoomStep}
          >
            <ZoomOut size={16} />
          </IconButton>
          <button
            ref={readout}
            type="button"
            {...tip('100 %: a pixel of the picture is a pixel of the screen', 'Shift+0')}
            onClick={() => zoom.current?.actual()}
            className="h-control-sm min-w-16 shrink-0 whitespace-nowrap rounded-md px-1 text-muted hover:bg-hover hover:text-ink"
          />
          <IconButton
            label="Zoom in"
            keys="+"
            onClick={() => zoom.current?.by(STEP)}
            className={zoomStep}
          >
            <ZoomIn size={16} />
          </IconButton>
          <IconButton label="Fit" keys="Shift+1" onClick={() => zoom.current?.fit()}>
            <Maximize size={16} />
          </IconButton>
        </>
      )}
      {onOrigin && (
        <IconButton label="Beside what it was made from" pressed={besideOrigin} onClick={onOrigin}>
          <Diff size={16} />
        </IconButton>
      )}
      {onCompare && (
        <IconButton label="Compare" keys="M" pressed={comparing} onClick={onCompare}>
          <Columns2 size={16} />
        </IconButton>
      )}
      <IconButton label="Details" keys="I" pressed={details} onClick={toggleDetails}>
        <Info size={16} />
      </IconButton>
      <IconButton
        label="Close the picture"
        keys="Escape"
        onClick={close}
        // However narrow the stage, the way out is in it.
        className="sticky right-0 bg-pane"
      >
        <X size={16} />
      </IconButton>
    </div>
  )
}
