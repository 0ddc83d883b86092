import { useQueryClient } from '@tanstack/react-query'
import { type DragEvent, type ReactNode, useEffect, useState } from 'react'
import { ASSET_MIMES } from '../../contract/asset.ts'
import { holdsPicture } from '../../draft/picture-drag.ts'
import { DropZone } from '../../ui/drop-zone.tsx'
import { carried, dropped } from './incoming.ts'

const places = [
  { what: 'mask', label: 'Add to the mask', help: 'White is repainted' },
  { what: 'picture', label: 'Paint on it instead', help: 'It takes this picture’s place' },
] as const

const brings = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer.types.includes('Files') || holdsPicture(dataTransfer)

/** The stage, and over it, while a picture is dragged there, the two things it can become. */
export function DropPlaces({ children }: { children: ReactNode }) {
  const client = useQueryClient()
  const [over, setOver] = useState(false)
  const leave = () => setOver(false)
  useEffect(() => {
    if (!over) return
    // A picture of the page that is let go elsewhere, or not at all.
    const end = () => setOver(false)
    document.addEventListener('dragend', end)
    return () => document.removeEventListener('dragend', end)
  }, [over])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pasting and "Import a mask" do the same.
    <div
      className="absolute inset-0"
      onDragEnter={(event) => brings(event) && setOver(true)}
      onDragLeave={({ currentTarget, relatedTarget }) =>
        !(relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) && leave()
      }
    >
      {children}
      {over && (
        // While something is dragged the pointer is silent: once it moves, nothing is.
        <div
          onPointerMove={leave}
          className="absolute inset-0 z-3 flex gap-3 bg-stage/90 p-4 @max-[480px]:flex-col"
        >
          {places.map(({ what, label, help }) => (
            <DropZone
              key={what}
              label={label}
              accept={ASSET_MIMES.join(',')}
              onFiles={([file]) => file && dropped[what](client, file)}
              onTransfer={(transfer) => {
                leave()
                return carried[what](client, transfer)
              }}
              className="flex-1"
            >
              {({ over: here }) => (
                <div
                  data-here={here || undefined}
                  className="pointer-events-none flex size-full flex-col items-center justify-center rounded-md border border-line-strong border-dashed bg-pane p-3 text-center data-here:border-transparent"
                >
                  <p className="font-semibold">{label}</p>
                  <p className="text-muted text-small">{help}</p>
                </div>
              )}
            </DropZone>
          ))}
        </div>
      )}
    </div>
  )
}
