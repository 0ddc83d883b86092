import type { ReactNode } from 'react'
import { useGeneration } from '../../api/generations.ts'
import { useHistory } from '../../api/history.ts'
import { assetUrl, thumbnailUrl } from '../../contract/asset.ts'
import type { AncestorKind } from '../../contract/history.ts'
import { inputsOf } from '../../contract/inputs-of.ts'
import { useOpened } from '../../draft/opened.ts'
import type { Picture } from '../picture.ts'

const words: Record<AncestorKind, string> = {
  result: 'A result',
  locked: 'A result with the pixels of its source',
  upload: 'A picture that was given',
}

interface StepProps {
  hash: string
  /** Where the gallery has it; otherwise it opens by itself, in a tab of its own. */
  imageId: string | null
  children: ReactNode
}

/** One picture of the way back. */
function Step({ hash, imageId, children }: StepProps) {
  const open = useOpened((state) => state.open)
  const inside = (
    <>
      <img
        alt=""
        src={thumbnailUrl(hash, 160)}
        className="size-11 shrink-0 rounded-sm object-cover"
      />
      <span className="min-w-0">{children}</span>
    </>
  )
  const look =
    '-mx-1.5 flex w-full items-center gap-2.5 rounded-md p-1.5 text-left hover:bg-hover focus-visible:outline-offset-0'
  return (
    <li>
      {imageId === null ? (
        <a href={assetUrl(hash)} target="_blank" rel="noreferrer" className={look}>
          {inside}
        </a>
      ) : (
        <button type="button" onClick={() => open(imageId)} className={look}>
          {inside}
        </button>
      )}
    </li>
  )
}

function Steps({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-1 border-line border-t px-3 py-2.5">
      <h3 className="font-semibold">{title}</h3>
      <ol className="flex flex-col">{children}</ol>
    </section>
  )
}

/** The generation whose settings this one started from. */
function Settings({ id }: { id: string }) {
  const { data } = useGeneration(id)
  const first = data?.images.find(({ trashedAt, hash }) => trashedAt === null && hash !== null)
  if (!first?.hash) return <li className="text-muted">Settings of a deleted picture</li>
  return (
    <Step hash={first.hash} imageId={first.id}>
      Settings of the picture before
    </Step>
  )
}

/** What a picture was made from, back to the first, and what was made of it on the canvas. */
export function MadeFrom({ picture: { image, generation } }: { picture: Picture }) {
  const [chief, ...others] = inputsOf(generation)
  const { data } = useHistory(image.hash ?? chief ?? null)
  const steps = (data?.items ?? []).filter(({ hash }) => hash !== image.hash)
  const { parentId } = generation
  const locked = image.hash === null ? [] : (data?.locked ?? [])
  return (
    <>
      {(steps.length > 0 || others.length > 0 || parentId) && (
        <Steps title="Made from">
          {steps.map(({ hash, kind, imageId }) => (
            <Step key={hash} hash={hash} imageId={imageId}>
              {words[kind]}
              {kind === 'result' && imageId === null && (
                <span className="block text-muted">deleted from the gallery</span>
              )}
            </Step>
          ))}
          {others.map((hash) => (
            <Step key={`other ${hash}`} hash={hash} imageId={null}>
              Another reference
            </Step>
          ))}
          {parentId && <Settings id={parentId} />}
        </Steps>
      )}
      {locked.length > 0 && (
        <Steps title="Accepted on the canvas">
          {locked.map((hash) => (
            <Step key={hash} hash={hash} imageId={null}>
              With the pixels of its source
            </Step>
          ))}
        </Steps>
      )}
    </>
  )
}
