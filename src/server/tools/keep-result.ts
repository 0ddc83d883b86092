import type { World } from '../deps.ts'
import { keepPicture } from '../jobs/keep-picture.ts'
import { TRIES } from '../jobs/store-results.ts'
import { problemOf, Refusal, toRefusal } from '../problem.ts'
import type { AssetRow } from '../store/asset-schema.ts'
import type { ToolCallRow } from '../store/schema.ts'
import { DownloadError } from '../upstream/download.ts'
import { fail, finish } from './end.ts'

/** Waits, in milliseconds; tests move their clock instead. */
export type Pause = (ms: number) => Promise<void>

const RETRY_MS = 1_000

/** The picture's bytes, decoded and stored. Throws DownloadError, Refusal, or a fault of the disk. */
async function bring(world: World, row: ToolCallRow, inline?: Uint8Array): Promise<AssetRow> {
  const { source_url: url } = row
  if (!inline && url === null) throw new DownloadError('The picture did not come with its answer.')
  const bytes = inline ?? (await world.runware.download(url ?? ''))
  return keepPicture(world, bytes, row.owner_id)
}

/** A fault of our own disk or database, said of what is paid already. */
function ours(error: unknown): Refusal {
  const { problem } = toRefusal(error)
  const why =
    problem.code === 'storageFull' ? 'the disk is full; free some space' : 'it could not be stored'
  const message = `It was made and charged, but ${why}. Try again: it is not charged twice.`
  return new Refusal({ ...problem, retryable: true, message, charged: 'yes' })
}

/**
 * Stores the picture of a call that is paid, fetched again where it came damaged; then the call is
 * done, or failed with its money spent. Throws Refusal where our own disk failed: the call stays as
 * it is, and the same click tries again for free.
 */
export async function keepResult(
  world: World,
  row: ToolCallRow,
  { pause, inline }: { pause: Pause; inline?: Uint8Array | undefined },
): Promise<ToolCallRow> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await finish(world, row, await bring(world, row, inline))
    } catch (error) {
      const theirs =
        error instanceof DownloadError || (error instanceof Refusal && error.status < 500)
      if (!theirs) throw ours(error)
      if (attempt >= TRIES || inline) {
        const reason =
          error instanceof DownloadError ? error.message : 'What came is not a whole picture.'
        const message = `${reason} It was made and charged; run the tool again for a new one.`
        return fail(world, row, problemOf('upstream', message, { retryable: false }))
      }
      await pause(RETRY_MS * attempt)
    }
  }
}
