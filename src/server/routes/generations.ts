import { type Context, Hono } from 'hono'
import {
  type AcceptedGeneration,
  type Generation,
  type GenerationPage,
  type GenerationState,
  generationQuerySchema,
  type NewGeneration,
} from '../../contract/generation.ts'
import { queueMoveSchema } from '../../contract/queue.ts'
import type { Deps } from '../deps.ts'
import { readJson } from '../doors/body.ts'
import { accept } from '../jobs/accept.ts'
import { cancel } from '../jobs/cancel.ts'
import { checkAgain } from '../jobs/check-again.ts'
import { asCrowd } from '../jobs/crowd.ts'
import { move } from '../jobs/move.ts'
import { ownerOf, spenderOf } from '../people/who.ts'
import { refuse } from '../problem.ts'
import { findGeneration, imagesOf, openStates } from '../store/generations.ts'
import { listGenerations } from '../store/list.ts'
import type { GenerationRow } from '../store/schema.ts'
import { toGeneration } from '../store/view.ts'
import { readCursor, readLimit, toCursor } from './cursor.ts'
import { replyExactly } from './exact-json.ts'
import { readKey, readNewGeneration } from './new-generation.ts'

const LIMIT = 30
const MAX_LIMIT = 100

/** What an engine alone can bring to an end. */
const unfinished = new Set<GenerationState>([...openStates, 'inDoubt'])

const missing = () => refuse('notFound', 'There is no such generation, or it was deleted.')

/** A refusal that is about the query and not about a person's work. */
function readQuery(c: Context) {
  const parsed = generationQuerySchema.safeParse(c.req.query())
  if (!parsed.success)
    throw refuse(
      'badRequest',
      `${parsed.error.issues[0]?.path.join('.')} is not a value it can have.`,
    )
  const { limit, cursor, q, model, starred, trash } = parsed.data
  return {
    limit: readLimit(limit, LIMIT, MAX_LIMIT),
    // U+0000 is in no row, and PostgreSQL takes it in no query.
    q: q?.slice(0, 500).replaceAll('\0', '\uFFFD'),
    model: model?.replaceAll('\0', '\uFFFD'),
    starred: starred === '1',
    trash: trash === '1',
    after: cursor === undefined ? undefined : readCursor(cursor),
  }
}

/** The stored request, as the body of a new one that follows from it. */
const bodyAgain = ({ id, model, params, context }: Generation): NewGeneration => ({
  model,
  params,
  ...(context === undefined ? {} : { context }),
  parentId: id,
})

/** Asking, reading, cancelling, checking and retrying; bodies and answers as in contract/generation.ts. */
export function generationRoutes(deps: Deps) {
  const { db } = deps.store
  // promises.md, "Work and money", 13.
  const marked = (generation: Generation): Generation =>
    generation.engine.id !== deps.engine.id && unfinished.has(generation.state)
      ? { ...generation, elsewhere: true }
      : generation
  const view = async (row: GenerationRow): Promise<Generation> =>
    marked(toGeneration(row, await imagesOf(db, [row.id])))
  const find = async (c: Context): Promise<GenerationRow> => {
    const id = c.req.param('id') ?? ''
    const row = /^[\w-]{1,100}$/.test(id)
      ? await findGeneration(db, { id, owner: ownerOf(c) })
      : undefined
    if (!row) throw missing()
    return row
  }
  const take = async (c: Context, body: NewGeneration): Promise<Response> => {
    const { row, images, warnings } = await asCrowd(deps.store, () =>
      accept(deps, spenderOf(c), readKey(c), body),
    )
    const shown = images ?? (await imagesOf(db, [row.id]))
    const accepted: AcceptedGeneration = { ...marked(toGeneration(row, shown)), warnings }
    return replyExactly(c, accepted, 202)
  }

  return new Hono()
    .post('/', async (c) => {
      spenderOf(c)
      readKey(c)
      return take(c, await readNewGeneration(c))
    })
    .get('/', async (c) => {
      const { generations, total, more } = await listGenerations(db, {
        owner: ownerOf(c),
        ...readQuery(c),
      })
      const last = generations.at(-1)?.row
      const page: GenerationPage = {
        items: generations.map(({ row, images, shown }) =>
          marked(toGeneration(row, images, shown)),
        ),
        nextCursor: more && last ? toCursor({ createdAt: last.created_at, id: last.id }) : null,
        total,
      }
      return replyExactly(c, page)
    })
    .get('/:id', async (c) => replyExactly(c, await view(await find(c))))
    .post('/:id/cancel', async (c) => {
      const { row, notice } = await cancel(deps, await find(c))
      return replyExactly(c, { ...(await view(row)), ...(notice ? { notice } : {}) })
    })
    .post('/:id/check', async (c) => {
      return replyExactly(c, await view(await checkAgain(deps, await find(c))))
    })
    .post('/:id/move', async (c) => {
      const row = await find(c)
      const asked = queueMoveSchema.safeParse(await readJson(c.req.raw))
      if (!asked.success)
        throw refuse('validation', 'A move is { "to": "front", "earlier", "later" or "back" }.', {
          path: 'to',
        })
      await move(deps, row, asked.data.to)
      return replyExactly(c, await view(row))
    })
    .post('/:id/retry', async (c) => {
      const row = await find(c)
      if (openStates.some((state) => state === row.state))
        throw refuse('conflict', 'This is still under way. Cancel it first, or wait for its end.')
      return take(c, bodyAgain(await view(row)))
    })
}
