import { PanelBottom } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useOpened } from '../draft/opened.ts'
import { Button } from '../ui/button.tsx'
import { runCommand, useCommand } from '../ui/command.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { useMedia } from '../ui/media.ts'
import { PHONE } from '../ui/media-queries.ts'
import { ExtendLayer } from './extend/extend-layer.tsx'
import { ExtendPanel } from './extend/extend-panel.tsx'
import { useFrameLink } from './extend/use-frame-link.ts'
import { focusOpener, focusPicture, hasKeys } from './focus.ts'
import { DropPlaces } from './incoming/drop-places.tsx'
import { usePaste } from './incoming/use-paste.ts'
import { useLink } from './link/use-link.ts'
import { FoundLayer } from './mask-panel/found-layer.tsx'
import { MaskPanel } from './mask-panel/mask-panel.tsx'
import { NothingToPaint } from './nothing-to-paint.tsx'
import { Notices } from './notices.tsx'
import { ResultOver } from './results/result-over.tsx'
import { ResultStrip } from './results/result-strip.tsx'
import { useResults } from './results/results.ts'
import { SeamLine } from './results/seam-line.tsx'
import { ModelSees } from './sees/model-sees.tsx'
import { SeesLayer } from './sees/sees-layer.tsx'
import { Side } from './side.tsx'
import { useOwnSize } from './size/use-own-size.ts'
import { Stage } from './stage/stage.tsx'
import { useStanding } from './standing.ts'
import { redoStep, undoStep } from './steps.ts'
import { OptionsBar } from './tools/options-bar.tsx'
import { ToolRail } from './tools/tool-rail.tsx'
import { useRaster } from './use-raster.ts'
import { VeiledSource } from './veiled-source.tsx'

/** The canvas in the place of the stage: tools, the picture, and what belongs to it. */
export function CanvasRoom() {
  const root = useRef<HTMLElement>(null)
  const closeCanvas = useOpened((opened) => opened.closeCanvas)
  const [side, setSide] = useState(false)
  // Beside a picture that is short there is no room for them.
  const foot = useMedia(PHONE) || side
  useLink()
  useFrameLink()
  usePaste()
  useOwnSize()
  const state = useStanding((standing) => standing.state)
  const committed = useRaster()
  useEffect(() => {
    root.current?.focus({ preventScroll: true })
    // By then what comes in its place is there.
    return () => void requestAnimationFrame(focusOpener)
  }, [])
  const isThere = state === 'ready' ? committed !== null : state !== 'loading'
  useEffect(() => {
    if (isThere) focusPicture()
  }, [isThere])
  useCommand('close-canvas', () => {
    if (!runCommand('put-down') && !leaveResult()) closeCanvas()
  })
  // The form's undo asks first whoever has the strokes.
  useCommand('undo-stroke', () => hasKeys() && undoStep())
  useCommand('redo-stroke', () => hasKeys() && redoStep())
  return (
    <section
      ref={root}
      data-canvas
      data-foot={foot || undefined}
      tabIndex={-1}
      aria-label="Canvas"
      className="@container relative flex min-h-0 flex-1 flex-col outline-none"
    >
      <header className="flex shrink-0 items-center gap-1 border-line border-b bg-pane px-2 py-1.5">
        <div className="min-w-0 flex-1">{state === 'ready' && <OptionsBar />}</div>
        {state === 'ready' && (
          <IconButton
            label="Canvas settings"
            pressed={side}
            onClick={() => setSide(!side)}
            className="@min-[640px]:hidden"
          >
            <PanelBottom size={16} />
          </IconButton>
        )}
        <Button onClick={closeCanvas}>Done</Button>
      </header>
      <Notices />
      <div className="relative flex min-h-0 flex-1 @max-[640px]:flex-col">
        <div className="relative flex min-h-0 min-w-0 flex-1 flex-col">
          <div className="relative min-h-0 flex-1">
            {state === 'ready' ? (
              <DropPlaces>
                {committed && (
                  <Stage committed={committed} instead={<ResultOver />} above={<SeamLine />}>
                    <SeesLayer />
                    <FoundLayer />
                    <ExtendLayer />
                  </Stage>
                )}
                <VeiledSource />
                <ToolRail foot={foot} />
              </DropPlaces>
            ) : (
              <NothingToPaint state={state} />
            )}
          </div>
          {state === 'ready' && <ResultStrip brief={side} />}
        </div>
        {state === 'ready' && (
          <Side open={side} onClose={() => setSide(false)}>
            <MaskPanel />
            <ExtendPanel />
            <ModelSees />
          </Side>
        )}
      </div>
    </section>
  )
}

/** Escape leaves what lies over the picture before it leaves the picture. */
function leaveResult(): boolean {
  const { imageId, show } = useResults.getState()
  show(null)
  return imageId !== null
}
