import { slotWords } from '../../contract/slot-state.ts'
import type { Candidate } from './candidate.ts'

/** What each result was like when it was last spoken of, by its id. */
type Heard = ReadonlyMap<string, Candidate['state']>

export const heardOf = (candidates: readonly Candidate[]): Heard =>
  new Map(candidates.map(({ image, state }) => [image.id, state]))

/** On their way. */
export const moving: readonly Candidate['state'][] = ['queued', 'sending', 'sent', 'receiving']

/** What became of results since, as it is spoken; empty where that is nothing. */
export function news(before: Heard, candidates: readonly Candidate[]): string {
  const words = candidates.flatMap(({ image, generation, state }, at) => {
    const was = before.get(image.id)
    if (was === undefined || was === state || moving.includes(state)) return []
    const place = `Result ${at + 1} of ${candidates.length}`
    if (state === 'done') return `${place} is here${image.nsfw === true ? ', flagged' : ''}.`
    const cause = image.error?.message ?? generation.error?.message
    return `${place} ${slotWords[state]}${cause ? `: ${cause}` : '.'}`
  })
  const asked = candidates.filter(({ image }) => !before.has(image.id))
  const coming = asked.filter(({ state }) => moving.includes(state)).length
  if (coming > 0) words.push(coming === 1 ? 'A result is coming.' : `${coming} results are coming.`)
  return words.join(' ')
}
