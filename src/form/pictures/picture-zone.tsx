import { ImagePlus, Link } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { ASSET_MIMES } from '../../contract/asset.ts'
import { readPictureDrag } from '../../draft/picture-drag.ts'
import { Button } from '../../ui/button.tsx'
import { DropZone } from '../../ui/drop-zone.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { AddressEntry } from './address-entry.tsx'
import { inlinePicture } from './value-words.ts'

interface PictureZoneProps {
  label: string
  multiple?: boolean
  onFile: (file: Blob, name: string) => void
  /** A value that needs no upload: one of our pictures, an address, a UUID. */
  onValue: (value: string) => void
  /** What is there already; without it the zone is an invitation. */
  children?: (pick: () => void) => ReactNode
  invitation?: string
}

/** Takes pictures in: dropped, pasted, picked, dragged from the gallery, or given by address. */
export function PictureZone({
  label,
  multiple = false,
  onFile,
  onValue,
  children,
  invitation = 'Drop, paste or choose a picture',
}: PictureZoneProps) {
  const [typing, setTyping] = useState(false)
  const enter = async (value: string) => {
    setTyping(false)
    const inline = await inlinePicture(value)
    if (inline) onFile(inline, 'Pasted picture')
    else onValue(value)
  }
  const onTransfer = (transfer: DataTransfer): boolean => {
    const picture = readPictureDrag(transfer)
    if (picture) onValue(picture.value)
    return picture !== null
  }
  return (
    <DropZone
      // Not the field's own name: the two would be one to whoever hears them.
      label={`A place for ${label}`}
      accept={ASSET_MIMES.join(',')}
      multiple={multiple}
      onFiles={(files) => {
        for (const file of files) onFile(file, file.name)
      }}
      onUrl={onValue}
      onTransfer={onTransfer}
    >
      {({ pick, over }) => (
        <div className="flex flex-col gap-2">
          {children?.(pick)}
          {typing ? (
            <AddressEntry
              label={`${label}, as an address or UUID`}
              onEnter={(value) => void enter(value)}
              onCancel={() => setTyping(false)}
            />
          ) : (
            invitation && (
              <div
                className={`flex items-center gap-1 rounded-md border border-dashed pr-1 ${over ? 'border-accent-mark' : 'border-line-strong'}`}
              >
                <Button
                  variant="ghost"
                  icon={<ImagePlus aria-hidden size={16} />}
                  onClick={pick}
                  className="h-auto! min-h-11 min-w-0 flex-1 justify-start! whitespace-normal! px-3 text-left"
                >
                  {over ? 'Drop it here' : invitation}
                </Button>
                <IconButton
                  label={`${label} by address or UUID`}
                  size="sm"
                  onClick={() => setTyping(true)}
                >
                  <Link size={14} />
                </IconButton>
              </div>
            )
          )}
        </div>
      )}
    </DropZone>
  )
}
