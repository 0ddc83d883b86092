import { useState } from 'react'
import { usdText } from '../../models/price.ts'
import { mask } from '../../models/tools/mask.ts'
import { Chip } from '../../ui/chip.tsx'
import { FieldMessage } from '../../ui/field-message.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { changeMask } from '../change-mask.ts'
import type { Mode } from '../document/operation.ts'
import { sentence } from '../sentence.ts'
import { useCanvas } from '../store.ts'
import { AreaPicture } from './area-picture.tsx'
import { areaOf, cutArea } from './cut-area.ts'
import { type Found, useFound } from './found.ts'

/** How far the mask may reach beyond a detection's box: what it is grown and softened by, px. */
const ROOM = mask.params.reduce(
  (sum, param) =>
    param.kind === 'integer' && param.unit === 'px' ? sum + 2 * (param.default ?? 0) : sum,
  0,
)

const light = (lit: number | null) => useFound.setState({ shown: true, lit })

/** What was found: all of it, or area by area, to add to the mask or to take away from it. */
export function FoundAreas({ answer: { result, cost, cached }, source, name }: Found) {
  const [mode, setMode] = useState<Mode>('add')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const { picture, detections = [] } = result
  const paid = cached ? 'Found before: free.' : cost === null ? '' : `It cost ${usdText(cost)}.`
  if (!picture || (result.detections && detections.length === 0))
    return <p role="status" className="text-muted text-small">{`Nothing was found. ${paid}`}</p>
  const take = async (index: number) => {
    const detection = detections[index]
    if (!detection || busy) return
    setBusy(true)
    setFault(null)
    try {
      const box = areaOf(detection, ROOM, source)
      const boxes = detections.map((one) => areaOf(one, 0, source))
      const value = await cutArea(picture.value, boxes, index, box, source)
      // Meanwhile the person may have gone to another picture.
      if (useCanvas.getState().history.now.source !== source) return
      changeMask({ kind: 'bitmap', mode, value, box })
    } catch (error) {
      setFault(sentence(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="flex flex-col gap-2">
      <p role="status" className="text-muted text-small">
        {detections.length > 0 ? `${detections.length} × ${name}. ` : `${name}: found. `}
        {paid}
      </p>
      <Segmented
        label="What an area does"
        fill
        size="sm"
        value={mode}
        onChange={setMode}
        segments={[
          { value: 'add', label: 'Add' },
          { value: 'subtract', label: 'Subtract' },
        ]}
      />
      <div className="flex flex-wrap gap-1">
        <Chip onClick={() => !busy && changeMask({ kind: 'bitmap', mode, value: picture.value })}>
          All
        </Chip>
        {detections.length > 1 &&
          detections.map((detection, index) => (
            <Chip
              key={Object.values(detection).join(' ')}
              icon={<AreaPicture source={source} box={areaOf(detection, 0, source)} />}
              aria-disabled={busy || undefined}
              onPointerEnter={() => light(index)}
              onPointerLeave={() => light(null)}
              onFocus={() => light(index)}
              onBlur={() => light(null)}
              onClick={() => void take(index)}
            >
              {`Area ${index + 1}`}
              <span className="sr-only">
                {`, ${Math.round(detection.xMax - detection.xMin)} by ${Math.round(detection.yMax - detection.yMin)} px`}
              </span>
            </Chip>
          ))}
      </div>
      {fault !== null && <FieldMessage severity="error" message={fault} />}
    </div>
  )
}
