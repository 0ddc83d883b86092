import { useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { FieldMessage } from '../../ui/field-message.tsx'
import { NO_FRAME } from '../document/document.ts'
import { NumberRoleField } from '../number-role-field.tsx'
import { useCanvas } from '../store.ts'
import { AgainButton } from './again-button.tsx'
import { FitChoice } from './fit-choice.tsx'
import { isExtended } from './frame.ts'
import { sizeWords } from './frame-words.ts'
import { useFraming } from './framing.ts'
import { Presets } from './preset-rows.tsx'
import { SideNumbers } from './side-numbers.tsx'
import { type LiveFrame, useFrame } from './use-frame.ts'

/** The section about the frame; closed, it says what comes of it. Taking the tool opens it. */
export function ExtendPanel() {
  const live = useFrame()
  const inHand = useCanvas(({ tool }) => tool === 'frame')
  const [open, setOpen] = useState(inHand)
  const section = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!inHand) return
    setOpen(true)
    // Once it is unfolded.
    const waiting = requestAnimationFrame(() => section.current?.scrollIntoView({ block: 'start' }))
    return () => cancelAnimationFrame(waiting)
  }, [inHand])
  const added = live !== null && isExtended(live.frame)
  return (
    <div ref={section}>
      <Disclosure
        title="Extend"
        summary={open ? undefined : added ? sizeWords(live.size) : 'off'}
        changed={added}
        invalid={live?.fault !== undefined}
        open={open}
        onOpenChange={setOpen}
      >
        <InNumbers live={live} />
      </Disclosure>
    </div>
  )
}

/** Sides, presets, the size that comes of them, and how the seam meets. */
function InNumbers({ live }: { live: LiveFrame | null }) {
  const fault = useFraming((framing) => framing.fault)
  if (!live) return <p className="text-muted">This model extends no pictures.</p>
  const { source, limits, frame } = live
  if (live.tooSmall) {
    return (
      <FieldMessage
        severity="warning"
        message={`${sizeWords(source)} is too little of a picture to extend: it takes at least ${limits.width.step} × ${limits.height.step} px, and ${limits.width.min} px or more give the model something to go by.`}
      />
    )
  }
  return (
    <div className="flex flex-col gap-3">
      <FitChoice live={live} />
      <SideNumbers live={live} />
      <Presets live={live} />
      {isExtended(frame) && (
        <>
          <NumberRoleField of="seamBlur" />
          <FinalSize live={live} />
        </>
      )}
      {fault && <FieldMessage severity="error" message={fault} />}
      <div className="flex flex-wrap gap-2 empty:hidden">
        <AgainButton live={live} />
        {isExtended(frame) && (
          <Button size="sm" onClick={() => void live.set(NO_FRAME)}>
            Remove
          </Button>
        )}
      </div>
    </div>
  )
}

/** What is asked for in the end, against what the model makes. */
function FinalSize({ live }: { live: LiveFrame }) {
  const isHeld = useFraming(({ hand }) => hand !== null)
  const operations = useCanvas(({ history }) => history.now.operations.length)
  const { size, fault, limits } = live
  return (
    <div className="flex flex-col gap-1">
      <p className="flex justify-between gap-2">
        <span className="text-muted">Final size</span>
        <span className={fault ? 'text-danger' : ''}>{sizeWords(size)}</span>
      </p>
      <p className="text-faint text-small">
        The model makes up to {limits.width.max} × {limits.height.max} px.
        {operations > 0 && !isHeld && ' The mask is repainted in the same picture.'}
      </p>
      {fault && <FieldMessage severity="error" message={fault.message} />}
    </div>
  )
}
