import { useGeneration } from '../../api/generations.ts'
import { useHistory } from '../../api/history.ts'
import type { Ancestor, AncestorKind } from '../../contract/history.ts'
import { inputsOf, maskOf } from '../../contract/inputs-of.ts'
import type { Picture } from '../picture.ts'
import { Accepted } from './accepted.tsx'
import { MadeOfIt } from './made-of-it.tsx'
import { fileActions, Step, Steps } from './step.tsx'

const words: Record<AncestorKind, string> = {
  result: 'A result',
  locked: 'A result with the pixels of its source',
  fitted: 'The picture below, fitted to another size',
  upload: 'A picture that was given',
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

function Mask({ hash }: { hash: string }) {
  return (
    <Step hash={hash} more={fileActions(hash).filter(({ id }) => id === 'file')}>
      The mask it was painted with
    </Step>
  )
}

/** A picture on the way back, then the mask that it was made with. */
function Way({ item: { hash, kind, imageId, mask, kept } }: { item: Ancestor }) {
  return (
    <>
      <Step hash={hash} imageId={imageId} kept={kept} more={fileActions(hash)}>
        {words[kind]}
        {kind === 'result' && imageId === null && (
          <span className="block text-muted">deleted from the gallery</span>
        )}
        {kind !== 'result' && !kept && <span className="block text-muted">deleted</span>}
      </Step>
      {mask !== null && <Mask hash={mask} />}
    </>
  )
}

/** What a picture was made from, back to the first, and what was made of it. */
export function MadeFrom({ picture: { image, generation } }: { picture: Picture }) {
  const [chief, ...others] = inputsOf(generation)
  const { data } = useHistory(image.hash ?? chief ?? null)
  const steps = (data?.items ?? []).filter(({ hash }) => hash !== image.hash)
  const mask = maskOf(generation)
  const { parentId } = generation
  const locked = image.hash === null ? [] : (data?.locked ?? [])
  return (
    <>
      {(steps.length > 0 || others.length > 0 || mask !== null || parentId) && (
        <Steps title="Made from">
          {mask !== null && <Mask hash={mask} />}
          {steps.map((item) => (
            <Way key={item.hash} item={item} />
          ))}
          {others.map((hash) => (
            <Step key={`other ${hash}`} hash={hash} more={fileActions(hash)}>
              Another reference
            </Step>
          ))}
          {parentId && <Settings id={parentId} />}
        </Steps>
      )}
      {image.hash !== null && locked.length > 0 && <Accepted result={image.hash} locked={locked} />}
      {image.hash !== null && <MadeOfIt hashes={[image.hash, ...locked]} />}
    </>
  )
}
