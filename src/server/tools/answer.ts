import type { Problem } from '../../contract/error.ts'
import type { Detection, ToolAnswer } from '../../contract/tool.ts'
import { toUsd } from '../../models/price.ts'
import type { World } from '../deps.ts'
import { problemOf, Refusal, refuse } from '../problem.ts'
import { findAsset } from '../store/assets.ts'
import type { ToolCallRow } from '../store/schema.ts'
import { toAsset } from '../store/view.ts'

interface Found {
  texts: string[]
  detections: Detection[] | null
}

/** Why a call brought nothing, as it was written down. */
function reasonOf(row: ToolCallRow): Refusal {
  const problem: Problem =
    row.error === null
      ? problemOf(
          'conflict',
          `This was asked of ${row.engine_host}; only that engine can say what became of it.`,
        )
      : JSON.parse(row.error)
  return new Refusal(problem)
}

/**
 * What a call that has ended is answered with; `own` is the click that paid for it. Throws Refusal
 * where it failed, is in doubt, or its picture was deleted since.
 */
export async function toToolAnswer(
  { store }: World,
  row: ToolCallRow,
  { own }: { own: boolean },
): Promise<ToolAnswer> {
  if (row.state !== 'done') throw reasonOf(row)
  // Written by `settle`.
  const { texts, detections } = JSON.parse(row.found ?? '{"texts":[]}') as Found
  const asset = row.hash === null ? undefined : await findAsset(store.db, row.hash)
  if (row.hash !== null && !asset)
    throw refuse('notFound', 'The picture that this made was deleted. Run the tool again.')
  const [text] = texts
  const named = row.cost_estimated === 1 || row.cost === null ? null : toUsd(row.cost)
  return {
    tool: row.tool,
    result: {
      ...(asset ? { picture: toAsset(asset, null) } : {}),
      ...(text === undefined ? {} : { text, texts }),
      ...(detections ? { detections } : {}),
    },
    cost: own ? named : 0,
    cached: !own,
  }
}
