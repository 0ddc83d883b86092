import { type Context, Hono } from 'hono'
import { newOriginSchema } from '../../contract/history.ts'
import type { Deps } from '../deps.ts'
import { readJson } from '../doors/body.ts'
import { purgePutTogether } from '../jobs/delete.ts'
import { ownerOf } from '../people/who.ts'
import { refuse } from '../problem.ts'
import { findAssets } from '../store/assets.ts'
import { historyOf } from '../store/history.ts'
import { keepOrigin } from '../store/origins.ts'

const nowhere = 'There is no such picture here, or it was deleted.'

/** What a picture was made from: read, said of one that was put together in the browser, unmade. */
export function historyRoutes(deps: Deps) {
  const { store, clock } = deps
  const { db } = store
  const missing = async (owner: string, hashes: string[]): Promise<string | undefined> => {
    const own = await findAssets(db, { hashes, owner })
    const known = new Set(own.map(({ hash }) => hash))
    return hashes.find((hash) => !known.has(hash))
  }
  const find = async (c: Context): Promise<string> => {
    const hash = c.req.param('hash') ?? ''
    if (!/^[0-9a-f]{64}$/.test(hash) || (await missing(ownerOf(c), [hash])) !== undefined)
      throw refuse('notFound', nowhere)
    return hash
  }

  return new Hono()
    .get('/:hash/history', async (c) => {
      const hash = await find(c)
      return c.json(await historyOf(db, { hash, owner: ownerOf(c) }))
    })
    .post('/:hash/origin', async (c) => {
      const hash = await find(c)
      const parsed = newOriginSchema.safeParse(await readJson(c.req.raw))
      if (!parsed.success)
        throw refuse(
          'validation',
          'An origin is { "source": sha-256, "result": sha-256 }, or the source alone.',
          { path: parsed.error.issues[0]?.path.join('.') ?? '' },
        )
      const { source, result = null } = parsed.data
      if (source === hash || result === hash)
        throw refuse('validation', 'A picture is not put together from itself.', {
          path: source === hash ? 'source' : 'result',
        })
      const owner = ownerOf(c)
      const unknown = await missing(owner, result === null ? [source] : [source, result])
      if (unknown !== undefined)
        throw refuse('validation', nowhere, {
          path: unknown === source ? 'source' : 'result',
        })
      await keepOrigin(db, { owner_id: owner, hash, source, result, created_at: clock() })
      return c.json(await historyOf(db, { hash, owner }), 201)
    })
    .delete('/:hash', async (c) => {
      const hash = await find(c)
      const done = await purgePutTogether(deps, { hash, owner: ownerOf(c) })
      if (done === 'deleted') return c.body(null, 204)
      if (done === 'missing')
        throw refuse(
          'conflict',
          'Only a picture that was put together on the canvas is deleted by itself; a result is deleted in the gallery, and what was given goes once nothing uses it.',
        )
      throw refuse(
        'conflict',
        'Other pictures were made from this one. It can be deleted once they are.',
      )
    })
}
