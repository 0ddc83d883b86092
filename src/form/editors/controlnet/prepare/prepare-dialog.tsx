import { useEffect, useRef } from 'react'
import { type useTool, useToolPrices } from '../../../../api/tools.ts'
import type { Json } from '../../../../models/param.ts'
import { usdText } from '../../../../models/price.ts'
import { preprocess, preprocessKinds } from '../../../../models/tools/preprocess.ts'
import { Button } from '../../../../ui/button.tsx'
import { ChipChoice } from '../../../../ui/chip-choice.tsx'
import { Dialog } from '../../../../ui/dialog.tsx'
import { Elapsed } from '../../../../ui/elapsed.tsx'
import { Spinner } from '../../../../ui/spinner.tsx'
import { PictureSlot } from '../../../pictures/picture-slot.tsx'
import { ToolRefusal } from '../../../tool-refusal.tsx'
import { Frames } from './frames.tsx'
import { OwnSetting } from './own-settings.tsx'
import { findKind, ownParams, type Preparation, suits, toolRequest } from './preparation.ts'
import type { Prepared } from './prepared.ts'

interface PrepareDialogProps {
  /** The ControlNet that will read the guide. */
  air: string | null
  airName: string
  preparation: Preparation
  onChange: (next: Preparation) => void
  tool: ReturnType<typeof useTool>
  /** When the call under way was started, epoch ms. */
  since: number
  prepared: Prepared | null
  /** `anew` pays once more where nobody knows what became of the last run. */
  onPrepare: (anew: boolean) => void
  onUse: (guide: string) => void
  onClose: () => void
}

/** Makes a guide of a picture before the paid run, and shows what it became. */
export function PrepareDialog(props: PrepareDialogProps) {
  const { air, airName, preparation, onChange, tool, prepared, onPrepare, onUse, onClose } = props
  const { priceOf } = useToolPrices()
  const { usd, learned } = priceOf(preprocess.id)
  const kind = findKind(preparation.kind)
  const change = (part: Partial<Preparation>) => onChange({ ...preparation, ...part })
  const asked = JSON.stringify(toolRequest(preparation))
  const isCurrent = prepared?.asked === asked
  const place = useRef<HTMLDivElement>(null)
  // On a narrow screen the frames stand below the settings; what becomes of a press is seen.
  useEffect(() => {
    if (tool.isPending || prepared) place.current?.scrollIntoView({ block: 'nearest' })
  }, [tool.isPending, prepared])
  const price = usd === null ? 'price not published' : usdText(usd, learned)
  return (
    <Dialog
      title="Prepare guide"
      description="The picture is turned into what the ControlNet reads, before anything is generated."
      size="lg"
      onClose={onClose}
      footer={
        <>
          <Button
            variant={isCurrent ? 'secondary' : 'primary'}
            busy={tool.isPending}
            disabled={preparation.image === null || isCurrent}
            onClick={() => onPrepare(false)}
          >
            Prepare <span className="font-normal text-small">{price}</span>
          </Button>
          <Button
            variant={isCurrent ? 'primary' : 'secondary'}
            disabled={!prepared}
            onClick={() => prepared && onUse(prepared.guide)}
          >
            Use as guide
          </Button>
        </>
      }
    >
      <div className="flex flex-wrap gap-6">
        <div className="flex min-w-0 flex-col gap-4" style={{ flex: '1 1 240px' }}>
          <PictureSlot
            label="Picture to prepare"
            value={preparation.image}
            onChange={(image) => change({ image })}
          />
          <div className="flex flex-col gap-2">
            <span className="text-muted">Preprocessor</span>
            <ChipChoice
              label="Preprocessor"
              choices={preprocessKinds.map(({ value, label, help }) => ({
                value,
                label,
                tip: help,
              }))}
              value={preparation.kind}
              onChange={(value) => change({ kind: value })}
            />
            <p className="text-muted text-small">
              {kind?.help}
              {suits(preparation.kind, air) === false && ` ${airName} reads another kind of guide.`}
            </p>
          </div>
          {ownParams(preparation.kind).map((param) => (
            <OwnSetting
              key={param.name}
              param={param}
              value={preparation.own[param.name] ?? null}
              onChange={(value: Json) =>
                change({ own: { ...preparation.own, [param.name]: value } })
              }
            />
          ))}
        </div>
        <div ref={place} className="flex min-w-0 flex-col gap-2" style={{ flex: '2 1 480px' }}>
          <Frames
            source={preparation.image}
            guide={tool.isPending ? null : (prepared?.guide ?? null)}
            waiting={<Waiting {...props} />}
          />
          <div aria-live="polite" className="text-muted text-small">
            {tool.error && !tool.isPending && prepared && <Refused {...props} />}
            {prepared && !tool.isPending && (
              <p>
                {findKind(prepared.from.kind)?.label}: {prepared.words}.
                {!isCurrent && ' The settings have changed since.'}
              </p>
            )}
          </div>
        </div>
      </div>
    </Dialog>
  )
}

/** What stands in the guide's place while there is none. */
function Waiting(props: PrepareDialogProps) {
  const { tool, since, preparation } = props
  if (tool.isPending) {
    return (
      <>
        <Spinner />
        <span role="status">
          Preparing <Elapsed since={since} />
        </span>
      </>
    )
  }
  if (tool.error) return <Refused {...props} />
  return preparation.image === null
    ? 'Give the picture whose structure is to be followed.'
    : 'The guide appears here.'
}

const Refused = ({ tool, onPrepare }: PrepareDialogProps) => (
  <ToolRefusal tool={preprocess.id} error={tool.error} onRun={onPrepare} />
)
