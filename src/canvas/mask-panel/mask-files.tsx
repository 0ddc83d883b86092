import { useQueryClient } from '@tanstack/react-query'
import { Download, History, ImagePlus, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { ASSET_MIMES } from '../../contract/asset.ts'
import { readPictureDrag } from '../../draft/picture-drag.ts'
import { Button } from '../../ui/button.tsx'
import { DropZone } from '../../ui/drop-zone.tsx'
import { FieldMessage } from '../../ui/field-message.tsx'
import { bringBack } from '../earlier-strokes.ts'
import { lastMask } from '../last-mask.ts'
import { sentence } from '../sentence.ts'
import { useStanding } from '../standing.ts'
import { useDocument } from '../store.ts'
import { downloadMask } from './download-mask.ts'
import { addStored, importMask } from './import-mask.ts'

const ICON = 14
const line = 'justify-start! touch:h-target'

/** How a mask comes in, from a file or from another picture, and how it goes out. */
export function MaskFiles({ isEmpty }: { isEmpty: boolean }) {
  const client = useQueryClient()
  const { source } = useDocument()
  const earlier = useStanding((standing) => standing.earlier)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const last = source ? lastMask(source.value) : undefined
  const doing = (work: Promise<unknown>) => {
    setBusy(true)
    setFault(null)
    work.catch((error: unknown) => setFault(sentence(error))).finally(() => setBusy(false))
  }
  return (
    <DropZone
      label="A place for a mask"
      accept={ASSET_MIMES.join(',')}
      onFiles={([file]) => file && doing(importMask(client, file))}
      onTransfer={(transfer) => {
        const picture = readPictureDrag(transfer)
        if (picture) doing(addStored(client, picture.value))
        return picture !== null
      }}
    >
      {({ pick, over }) => (
        <div className="flex flex-col gap-1">
          <Button
            size="sm"
            busy={busy}
            icon={<ImagePlus aria-hidden size={ICON} />}
            onClick={pick}
            className={line}
          >
            {over ? 'Drop it here' : 'Import a mask'}
          </Button>
          {last !== undefined && (
            <Button
              size="sm"
              icon={<History aria-hidden size={ICON} />}
              onClick={() => doing(addStored(client, last))}
              className={line}
            >
              Last picture’s mask
            </Button>
          )}
          {earlier && (
            <Button
              size="sm"
              icon={<RotateCcw aria-hidden size={ICON} />}
              onClick={() => bringBack(earlier)}
              className={line}
            >
              Bring back earlier strokes
            </Button>
          )}
          <Button
            size="sm"
            disabled={isEmpty}
            icon={<Download aria-hidden size={ICON} />}
            onClick={() => doing(downloadMask())}
            className={line}
          >
            Download as PNG
          </Button>
          <p className="text-faint text-small">White is repainted. Drop or paste a mask here.</p>
          {fault !== null && (
            <div role="alert">
              <FieldMessage severity="error" message={fault} />
            </div>
          )}
        </div>
      )}
    </DropZone>
  )
}
