import { usdText } from '../../models/price.ts'
import { elapsedText } from '../../ui/elapsed.tsx'
import type { Picture } from '../picture.ts'
import { modelName } from '../prompt.ts'
import { timeTaken, toSlot } from '../slot.ts'
import { formatName } from '../viewer/facts.tsx'
import { FactList, FactRow } from './fact-list.tsx'

const clock = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' })
const timeText = (at: number | null): string => (at === null ? 'not yet' : clock.format(at))
const contents = { flagged: 'flagged', clear: 'clear', unknown: 'not checked' }
const contentOf = (nsfw: boolean | null) =>
  contents[nsfw === null ? 'unknown' : nsfw ? 'flagged' : 'clear']

function bytesText(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.round(bytes / 1000)} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** The result itself. */
export function PictureFacts({ picture }: { picture: Picture }) {
  const { image, generation } = picture
  const slot = toSlot(picture)
  return (
    <FactList title="Picture">
      <FactRow label="State">{slot.word}</FactRow>
      {slot.cause && (
        <FactRow label="Cause" long>
          {slot.cause}
        </FactRow>
      )}
      {image.seed !== null && (
        <FactRow label="Seed" copy={image.seed}>
          {image.seed}
        </FactRow>
      )}
      <FactRow label="Content">{contentOf(image.nsfw)}</FactRow>
      {image.width !== null && image.height !== null && (
        <FactRow label="Size">
          {image.width}×{image.height} {formatName(image.mime)}
        </FactRow>
      )}
      {image.bytes !== null && <FactRow label="File">{bytesText(image.bytes)}</FactRow>}
      <FactRow label="Model">{modelName(generation.model)}</FactRow>
      <FactRow label="AIR that ran" copy={generation.air}>
        {generation.air}
      </FactRow>
    </FactList>
  )
}

/** What became of the request: the money, the times, who made it. */
export function Account({ picture }: { picture: Picture }) {
  const { image, generation } = picture
  const taken = timeTaken(picture)
  return (
    <>
      <FactList title="Money">
        <FactRow label="This picture">
          {image.cost === null ? 'not known' : usdText(image.cost, image.costEstimated)}
        </FactRow>
        <FactRow label="Request">
          {generation.cost === null
            ? generation.charged === 'no'
              ? 'not charged'
              : 'not known'
            : usdText(generation.cost, generation.costEstimated)}
        </FactRow>
        <FactRow label="Estimate before">
          {usdText(generation.estimate, generation.estimateRough)}
        </FactRow>
      </FactList>
      <FactList title="Times">
        <FactRow label="Asked">{timeText(generation.createdAt)}</FactRow>
        <FactRow label="Sent">{timeText(generation.submittedAt)}</FactRow>
        <FactRow label="Finished">{timeText(image.storedAt ?? generation.finishedAt)}</FactRow>
        {taken !== undefined && <FactRow label="Time taken">{elapsedText(taken)}</FactRow>}
      </FactList>
      <FactList title="Origin">
        <FactRow label="Engine">
          {generation.engine.kind === 'demo' ? 'demo' : 'Runware'} · {generation.engine.host}
        </FactRow>
        <FactRow label="Task UUID" long copy={generation.taskUUID}>
          {generation.taskUUID}
        </FactRow>
        {image.imageUUID && (
          <FactRow label="Image UUID" long copy={image.imageUUID}>
            {image.imageUUID}
          </FactRow>
        )}
      </FactList>
    </>
  )
}
