import { useEffect } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { StageLayer } from '../stage/stage-layer.tsx'
import type { StageSpace } from '../stage/stage-space.ts'
import { useStage } from '../stage/stage-space.ts'
import type { Placement } from '../stage/view.ts'
import { useCanvas } from '../store.ts'
import { isExtended } from './frame.ts'
import { FrameHandles } from './frame-handles.tsx'
import { sizeWords } from './frame-words.ts'
import { useFraming } from './framing.ts'
import { frameBox, type LayerBox, outside } from './layer-boxes.ts'
import { SideLabels } from './side-labels.tsx'
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

  const draw = (layer: HTMLDivElement, placement: Placement) => {
    const part = (name: string) => layer.querySelector<HTMLElement>(`[data-part=${name}]`)
    const kept = frameBox(standing, null, placement)
    const whole = frameBox(standing, wanted, placement)
    place(part('added'), whole)
    place(part('kept'), kept)
    const frame = part('frame')
    place(frame, whole)
    frame?.toggleAttribute('data-small', Math.min(whole.width, whole.height) < ROOM_FOR_LABELS)
    const added = part('added')
    if (added) added.style.clipPath = outside(whole, kept)
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
            <p
              className={classNames(
                'absolute top-full left-1/2 mt-4 w-max max-w-70 -translate-x-1/2 rounded-sm px-2 py-0.5 text-center text-small',
                fault ? 'bg-danger-fill text-danger-ink' : 'bg-over text-over-ink',
              )}
            >
              {fault ? fault.message : busy ? 'Fitting the picture …' : sizeWords(size)}
            </p>
          </>
        )}
      </div>
    </StageLayer>
  )
}

/** Room to pull a side into, as a share of the frame. */
const ROOM = 0.2

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
