import type { Context } from '../../contract/generation.ts'
import { findRole, type Model } from '../../models/model.ts'
import { getAt, setAt } from '../../models/path.ts'
import { numberAt, type Request } from '../../models/rule.ts'
import type { Queries } from '../store/store.ts'
import { fingerprint } from './fingerprint.ts'

/**
 * The sha-256 of all that makes a picture but its seed: the model, the request without seed and
 * number of results, pictures as references, and the picture beside the request that it changes.
 */
export function recipeHash(model: Model, request: Request, context: Context | undefined): string {
  const roles = (['seed', 'count'] as const).map((role) => findRole(model, role)?.path)
  const rest = roles.reduce(
    (left, path) => (path === undefined ? left : setAt(left, path, undefined)),
    request,
  )
  return fingerprint([model.slug, rest, context?.pictureToEdit ?? null])
}

/** The one seed that a request asks for, as digits; undefined where the engine draws, or for several. */
export function onlySeed(model: Model, request: Request): string | undefined {
  const count = findRole(model, 'count')
  if (count && (numberAt(request, count.path) ?? 1) !== 1) return undefined
  const seed = getAt(request, findRole(model, 'seed')?.path ?? '')
  return seed === undefined || seed === null ? undefined : String(seed)
}

interface Wanted {
  owner: string
  engineId: string
  recipe: string
  /** Digits. */
  seed: string
}

/** The id of a person's picture, not in the trash, that the same engine made of the same with the same seed. */
export async function findSamePicture(
  db: Queries,
  { owner, engineId, recipe, seed }: Wanted,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('images')
    .innerJoin('generations', 'generations.id', 'images.generation_id')
    .select('images.id')
    .where('generations.recipe_hash', '=', recipe)
    .where('generations.owner_id', '=', owner)
    .where('generations.engine_id', '=', engineId)
    .where('generations.hidden', '=', 0)
    .where('images.seed', '=', seed)
    .where('images.state', '=', 'stored')
    .where('images.trashed_at', 'is', null)
    .orderBy('images.stored_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}
