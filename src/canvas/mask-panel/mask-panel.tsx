import { FieldMessage } from '../../ui/field-message.tsx'
import { useShownMask } from '../shown-mask.ts'
import { ShapeWarning } from '../size/shape-warning.tsx'
import { useStanding } from '../standing.ts'
import { coverageWords } from './coverage-words.ts'
import { FindMask } from './find-mask.tsx'
import { MaskEdge } from './mask-edge.tsx'
import { MaskFiles } from './mask-files.tsx'
import { WholeMask } from './whole-mask.tsx'

/** The mask as a whole: how much it covers, and what can be done with all of it. */
export function MaskPanel() {
  const facts = useShownMask((shown) => shown.facts)
  const fault = useStanding((standing) => standing.fault)
  const isEmpty = !facts?.bounds
  return (
    <section aria-label="Mask" className="flex flex-col gap-3 py-3">
      <div className="flex items-baseline justify-between gap-2">
        <h2 className="font-semibold">Mask</h2>
        <span role="status" aria-label="Covered by the mask" className="text-muted tabular-nums">
          {facts ? coverageWords(facts) : ''}
        </span>
      </div>
      {/* Always a sentence of one length: what stands below must not move under the first stroke. */}
      <p className="text-muted text-small">
        {isEmpty ? 'Paint over what should change.' : 'What is painted over changes.'} The rest
        stays.
      </p>
      {facts && facts.coverage >= 1 && (
        <FieldMessage severity="warning" message="All of the picture is repainted." />
      )}
      <ShapeWarning />
      {fault !== null && (
        <div role="alert">
          <FieldMessage severity="error" message={`The mask is not stored yet. ${fault}`} />
        </div>
      )}
      <WholeMask isEmpty={isEmpty} />
      <MaskEdge isEmpty={isEmpty} />
      <MaskFiles isEmpty={isEmpty} />
      <FindMask />
    </section>
  )
}
