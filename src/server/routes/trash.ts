import { Hono } from 'hono'
import type { Deps } from '../deps.ts'
import { emptyTrash } from '../jobs/trash.ts'
import { ownerOf } from '../people/who.ts'

/** A person's trash as a whole; single pictures are restored and deleted by their own routes. */
export const trashRoutes = (deps: Deps) =>
  new Hono().delete('/', async (c) =>
    c.json(await emptyTrash(deps, { owner: ownerOf(c), before: deps.clock() + 1 })),
  )
