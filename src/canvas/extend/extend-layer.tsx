import { useEffect } from 'react'
import { classNames } from '../../ui/class-names.ts'
import type { Frame as DocumentFrame } from '../document/document.ts'
import { StageLayer } from '../stage/stage-layer.tsx'
import type { StageSpace } from '../stage/stage-space.ts'
import { useStage } from '../stage/stage-space.ts'
import type { Placement } from '../stage/view.ts'
import { useCanvas } from '../store.ts'
import { type Extent, isExtended } from './frame.ts'
import { FrameHandles } from './frame-handles.tsx'
import { sizeWords } from './frame-words.ts'
import { useFraming } from './framing.ts'
import { frameBox, type LayerBox, outside } from './layer-boxes.ts'
import { SideLabels } from './side-labels.tsx'
import type { Standing } from './standing.ts'
import { type LiveFrame, useFrame } from './use-frame.ts'

/** The frame about the picture: quiet while another tool is in hand, with handles while it is. */
export function ExtendLayer() {
  const live = useFrame()
  const inHand = useCanvas(({ tool }) => tool === 'frame')
  if (!live || live.tooSmall || (!inHand && !isExtended(live.frame))) return null
  return <Frame live={live} inHand={inHand} />
}

function place(element: HTMLElement | null, box: LayerBox): void {
  if (!element) return
  element.style.translate = `${box.left}px ${box.top}px`
  element.style.width = `${box.width}px`
  element.style.height = `${box.height}px`
}

/** Under the middle of the frame, or as near to it as it is in sight. */
function below(words: HTMLElement, box: LayerBox, stage: Extent): void {
  const { offsetWidth, offsetHeight } = words
  const within = (at: number, length: number, whole: number) =>
    Math.max(EDGE, Math.min(at, whole - length - EDGE))
  const x = within(box.left + (box.width - offsetWidth) / 2, offsetWidth, stage.width)
  const y = within(box.top + box.height + 16, offsetHeight, stage.height)
  words.style.translate = `${x}px ${y}px`
}

/** Left free about the words, CSS px. */
const EDGE = 12

/** Below this width or height on the screen there is no room for numbers on the sides, CSS px. */
const ROOM_FOR_LABELS = 220

function Frame({ live, inHand }: { live: LiveFrame; inHand: boolean }) {
  const { standing, wanted, size, fault } = live
  const stage = useStage()
  const busy = useFraming((framing) => framing.busy)

  // Whoever takes the tool sees all of the frame and some room to pull it into.
  useEffect(() => {
    if (inHand) showAll(stage)
  }, [inHand, stage])

  const { frame } = live
  const isHeld = useFraming(({ hand }) => hand !== null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a frame that moved may have left the view.
  useEffect(() => {
    if (inHand && !isHeld && !isInSight(stage, standing, frame)) showAll(stage)
  }, [frame, isHeld])

  const draw = (layer: HTMLDivElement, placement: Placement) => {
    const part = (name: string) => layer.querySelector<HTMLElement>(`[data-part=${name}]`)
    const kept = frameBox(standing, null, placement)
    const whole = frameBox(standing, wanted, placement)
    place(part('added'), whole)
    place(part('kept'), kept)
    const outline = part('frame')
    place(outline, whole)
    outline?.toggleAttribute('data-small', Math.min(whole.width, whole.height) < ROOM_FOR_LABELS)
    const added = part('added')
    if (added) added.style.clipPath = outside(whole, kept)
    const words = part('words')
    if (words) below(words, whole, stage.extent())
  }

  return (
    <StageLayer draw={draw} className="group/frame">
      <div
        data-part="added"
        className={classNames('absolute top-0 left-0', fault ? 'bg-danger-wash' : 'stripes')}
      />
      {standing.fit && inHand && (
        <div
          data-part="kept"
          className="absolute top-0 left-0 outline-1 outline-white/80 outline-dashed mix-blend-difference"
        />
      )}
      <div
        data-part="frame"
        data-invalid={fault ? '' : undefined}
        className={classNames(
          'group/box absolute top-0 left-0',
          fault ? 'outline-2 outline-danger' : 'outline-1 outline-accent-mark',
          !inHand && 'outline-dashed',
        )}
      >
        {inHand && (
          <>
            <FrameHandles live={live} />
            <SideLabels live={live} />
          </>
        )}
      </div>
      {inHand && (
        <p
          data-part="words"
          className={classNames(
            'absolute top-0 left-0 max-w-70 rounded-sm px-2 py-0.5 text-center text-small',
            fault ? 'bg-danger-fill text-danger-ink' : 'bg-over text-over-ink',
          )}
        >
          {fault ? fault.message : busy ? 'Fitting the picture …' : sizeWords(size)}
        </p>
      )}
    </StageLayer>
  )
}

/** Room to pull a side into, as a share of the frame. */
const ROOM = 0.15

function showAll(stage: StageSpace): void {
  const { source, frame } = useCanvas.getState().history.now
  if (!source) return
  const width = source.width + frame.left + frame.right
  const height = source.height + frame.top + frame.bottom
  stage.fit({
    x: -frame.left - width * ROOM,
    y: -frame.top - height * ROOM,
    width: width * (1 + 2 * ROOM),
    height: height * (1 + 2 * ROOM),
  })
}

function isInSight(stage: StageSpace, standing: Standing, frame: DocumentFrame): boolean {
  const { left, top, width, height } = frameBox(standing, frame, stage.placement())
  const extent = stage.extent()
  return left >= 0 && top >= 0 && left + width <= extent.width && top + height <= extent.height
}
