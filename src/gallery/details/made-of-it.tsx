import { useGenerations } from '../../api/generations.ts'
import { inputsOf } from '../../contract/inputs-of.ts'
import { picturesOf } from '../picture.ts'
import { Step, Steps } from './step.tsx'

const MOST = 12

/**
 * The next pictures: made from this one, or from what was accepted of it. They are newer, so a
 * gallery that has come down to this picture holds them.
 */
export function MadeOfIt({ hashes }: { hashes: readonly string[] }) {
  const { generations } = useGenerations()
  const next = generations
    .filter((generation) => inputsOf(generation).some((hash) => hashes.includes(hash)))
    .flatMap(picturesOf)
    .filter(({ image }) => image.trashedAt === null && image.hash !== null)
    .slice(0, MOST)
  if (next.length === 0) return null
  return (
    <Steps title="Made of it">
      {next.map(({ image }) => (
        <Step key={image.id} hash={image.hash ?? ''} imageId={image.id}>
          A later result
        </Step>
      ))}
    </Steps>
  )
}
