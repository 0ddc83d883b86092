import { useState } from 'react'
import { Disclosure } from '../../ui/disclosure.tsx'
import { sizeWords } from '../extend/frame-words.ts'
import { coverageWords } from '../mask-panel/coverage-words.ts'
import { useNumberRole } from '../number-role.ts'
import { NumberRoleField } from '../number-role-field.tsx'
import { useShownMask } from '../shown-mask.ts'
import { strengthWords } from './seen.ts'
import { SeenPreview } from './seen-preview.tsx'
import { useSeen } from './use-seen.ts'

/** What the model is given before one pays for it: which part, how large, and how much of it stays. */
export function ModelSees() {
  const [open, setOpen] = useState(false)
  const seen = useSeen()
  if (!seen) return null
  return (
    <Disclosure
      title="What the model sees"
      summary={open ? undefined : seen.isPart ? sizeWords(seen.box) : 'all'}
      open={open}
      onOpenChange={setOpen}
    >
      <Sight />
    </Disclosure>
  )
}

function Sight() {
  const seen = useSeen()
  const { raster, facts } = useShownMask()
  const strength = useNumberRole('strength')
  const margin = useNumberRole('maskMargin')
  if (!seen) return null
  const { box, scale, size, isWider, isPart } = seen
  const isMasked = facts !== null && facts.bounds !== null
  // Without a default a model that takes a strength begins from noise.
  const amount = strength ? (strength.value ?? strength.param.default ?? 1) : 1
  return (
    <div className="flex flex-col gap-3">
      <SeenPreview
        {...{ box, strength: amount, facts }}
        mask={isMasked ? (raster?.canvas ?? null) : null}
      />
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5">
        <Fact label="Sees">
          {isPart ? `${sizeWords(box)}, ${scale.toFixed(1)}×` : 'the whole picture'}
        </Fact>
        <Fact label="Mask">{facts ? (isMasked ? coverageWords(facts) : 'none') : '…'}</Fact>
        <Fact label="Final size">{sizeWords(size)}</Fact>
      </dl>
      {margin && isMasked && !isWider && <NumberRoleField of="maskMargin" />}
      {strength && (
        <NumberRoleField of="strength">
          <p className="text-faint text-small">{strengthWords(amount)}</p>
        </NumberRoleField>
      )}
    </div>
  )
}

function Fact({ label, children }: { label: string; children: string }) {
  return (
    <>
      <dt className="text-muted">{label}</dt>
      <dd className="text-right">{children}</dd>
    </>
  )
}
