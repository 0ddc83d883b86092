import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ASSET_MIMES } from '../contract/asset.ts'
import { useDraft } from '../draft/draft.ts'
import { readPictureDrag } from '../draft/picture-drag.ts'
import { catalogue } from '../models/index.ts'
import { Button } from '../ui/button.tsx'
import { DropZone } from '../ui/drop-zone.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { bringPicture } from './incoming/incoming.ts'
import { reload } from './link/use-link.ts'
import { takePicture } from './paint.ts'
import { sentence } from './sentence.ts'
import { type State, useStanding } from './standing.ts'
import { targetOf } from './target.ts'

const titles: Record<Exclude<State, 'ready' | 'loading' | 'maskless'>, string> = {
  empty: 'Which picture?',
  elsewhere: 'This picture is not here',
  gone: 'The picture could not be shown',
}

/** The canvas without a picture: why, and the ways to one. */
export function NothingToPaint({ state }: { state: Exclude<State, 'ready'> }) {
  if (state === 'loading') return <span role="status" aria-label="Loading the picture" />
  return state === 'maskless' ? <OtherModel /> : <OtherPicture state={state} />
}

function OtherModel() {
  const switchModel = useDraft((draft) => draft.switchModel)
  const other = catalogue.find((model) => targetOf(model, {}))
  return (
    <EmptyState
      className="h-full"
      title="This model takes no mask"
      text="What was painted stays, and is here again with a model that takes one."
    >
      {other && (
        <Button data-wanted variant="primary" onClick={() => switchModel(other.slug)}>
          Switch to {other.shortName}
        </Button>
      )}
    </EmptyState>
  )
}

function OtherPicture({ state }: { state: keyof typeof titles }) {
  const client = useQueryClient()
  const fault = useStanding((standing) => standing.fault)
  const [share, setShare] = useState<number | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const upload = async (file: File | undefined) => {
    if (!file) return
    setRefusal(null)
    setShare(0)
    try {
      await bringPicture(client, file, setShare)
    } catch (error) {
      setRefusal(sentence(error))
    } finally {
      setShare(null)
    }
  }
  const texts = {
    empty: 'Drop or paste a picture here, drag one from the gallery, or choose a file.',
    elsewhere:
      'The form’s picture is given by an address or an id. It goes to the engine as it is and is not fetched here, so there is nothing to paint on. Give the picture itself to paint a mask.',
    gone: fault ?? 'It may have been deleted.',
  }
  return (
    <DropZone
      label="A place for a picture"
      accept={ASSET_MIMES.join(',')}
      onFiles={([file]) => void upload(file)}
      onTransfer={(transfer) => {
        const picture = readPictureDrag(transfer)
        if (picture) takePicture(picture.value)
        return picture !== null
      }}
      className="h-full"
    >
      {({ pick }) => (
        <EmptyState className="h-full" title={titles[state]} text={texts[state]}>
          <Button data-wanted variant="primary" busy={share !== null} onClick={pick}>
            {share === null ? 'Choose a picture' : `Uploading · ${Math.round(share * 100)} %`}
          </Button>
          {state === 'gone' && <Button onClick={reload}>Try again</Button>}
          {refusal !== null && (
            <p role="alert" className="w-full text-danger">
              {refusal}
            </p>
          )}
        </EmptyState>
      )}
    </DropZone>
  )
}
