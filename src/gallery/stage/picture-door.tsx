import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useRef, useState } from 'react'
import { rememberAsset, uploadAsset } from '../../api/assets.ts'
import { ASSET_MIMES } from '../../contract/asset.ts'
import { readPictureDrag } from '../../draft/picture-drag.ts'
import { runCommand } from '../../ui/command.ts'
import { DropZone } from '../../ui/drop-zone.tsx'
import { type InputRole, takeAsInput } from '../take-input.ts'
import { Door } from './door.tsx'
import { focusPrompt } from './focus-prompt.ts'

type PictureDoorProps = {
  /** Where the form takes it; or else the command that takes it to the canvas. */
  takes: InputRole | 'paint-mask' | 'extend-picture'
  icon: ReactNode
  title: string
  text: string
}

/** A way to begin with a picture: pick, paste or drop a file, a link, or one of the gallery's. */
export function PictureDoor({ takes, icon, title, text }: PictureDoorProps) {
  const client = useQueryClient()
  const [share, setShare] = useState<number | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const stop = useRef<AbortController | null>(null)

  const begin = (value: string) => {
    setRefusal(null)
    if (takes === 'paint-mask' || takes === 'extend-picture') runCommand(takes, value)
    else {
      takeAsInput(takes, value)
      focusPrompt()
    }
  }
  const upload = async (file: File | undefined) => {
    if (!file) return
    stop.current?.abort()
    const mine = new AbortController()
    stop.current = mine
    setRefusal(null)
    setShare(0)
    try {
      const asset = await uploadAsset(file, { onProgress: setShare, signal: mine.signal })
      rememberAsset(client, asset)
      begin(asset.value)
    } catch (error) {
      if (!mine.signal.aborted) setRefusal(error instanceof Error ? error.message : String(error))
    } finally {
      if (stop.current === mine) setShare(null)
    }
  }

  return (
    <DropZone
      label={title}
      accept={ASSET_MIMES.join(',')}
      onFiles={([file]) => void upload(file)}
      onUrl={begin}
      onTransfer={(transfer) => {
        const picture = readPictureDrag(transfer)
        if (picture) begin(picture.value)
        return picture !== null
      }}
      className="rounded-lg"
    >
      {({ pick, over }) => (
        <Door
          icon={icon}
          title={title}
          over={over}
          onPress={pick}
          text={
            share !== null ? (
              <span role="status">Uploading · {Math.round(share * 100)} %</span>
            ) : refusal ? (
              <span role="alert" className="text-danger">
                {refusal}
              </span>
            ) : (
              text
            )
          }
        />
      )}
    </DropZone>
  )
}
