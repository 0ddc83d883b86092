import { type Context, Hono } from 'hono'
import { imagePatchSchema } from '../../contract/image.ts'
import type { Deps } from '../deps.ts'
import { readJson } from '../doors/body.ts'
import { changeImage, purgeImage } from '../jobs/delete.ts'
import { ownerOf } from '../people/who.ts'
import { refuse } from '../problem.ts'
import { findImage } from '../store/images.ts'
import type { ImageRow } from '../store/schema.ts'
import { toImage } from '../store/view.ts'
import { replyExactly } from './exact-json.ts'

const missing = () => refuse('notFound', 'There is no such picture, or it was deleted.')

/** One result: read, starred, in the trash and back, deleted for good. */
export function imageRoutes(deps: Deps) {
  const find = async (c: Context): Promise<ImageRow> => {
    const id = c.req.param('id') ?? ''
    const row = /^[\w-]{1,100}$/.test(id)
      ? await findImage(deps.store.db, { id, owner: ownerOf(c) })
      : undefined
    if (!row) throw missing()
    return row
  }
  const change = async (c: Context, fields: Parameters<typeof changeImage>[2]) => {
    const row = await changeImage(deps, await find(c), fields)
    if (!row) throw missing()
    return replyExactly(c, toImage(row))
  }

  return new Hono()
    .get('/:id', async (c) => replyExactly(c, toImage(await find(c))))
    .patch('/:id', async (c) => {
      // Whether it is there is said before what is wrong with the change.
      await find(c)
      const patch = imagePatchSchema.safeParse(await readJson(c.req.raw))
      if (!patch.success)
        throw refuse('validation', 'A change of a picture is { "starred": true or false }.', {
          path: 'starred',
        })
      return change(c, { starred: patch.data.starred ? 1 : 0 })
    })
    .delete('/:id', async (c) => {
      if (c.req.query('purge') !== '1') return change(c, { trashed_at: deps.clock() })
      if ((await purgeImage(deps, await find(c))) !== 'underWay') return c.body(null, 204)
      throw refuse(
        'conflict',
        'This is still under way. Move it to the trash now, or delete it for good when it has ended.',
      )
    })
    .post('/:id/restore', (c) => change(c, { trashed_at: null }))
}
