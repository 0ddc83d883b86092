import { type Context, Hono } from 'hono'
import type { Engine } from '../../contract/engine.ts'
import {
  type FoundModel,
  type FoundModelPage,
  MODEL_PAGE,
  MODEL_PAGE_MAX,
  modelPictureUrl,
  modelSearchQuerySchema,
} from '../../contract/found-model.ts'
import type { Deps } from '../deps.ts'
import type { ModelPictures } from '../model-pictures/model-pictures.ts'
import { ownerOf } from '../people/who.ts'
import { Refusal, refuse } from '../problem.ts'
import type { Answer } from '../upstream/answer.ts'
import { toProblemNow } from '../upstream/engine-problem.ts'
import { type EngineModel, type EngineModels, toEngineModels } from '../upstream/model-search.ts'
import { readLimit } from './cursor.ts'
import { replyExactly } from './exact-json.ts'

function readQuery(c: Context) {
  const parsed = modelSearchQuerySchema.safeParse(c.req.query())
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const name =
    issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path.map(String).join('.')
  throw refuse('badRequest', `${(name ?? 'The query').slice(0, 100)} is not a value it can have.`)
}

function toFound(model: EngineModel, hash: string | null): FoundModel {
  const { heroImage: _, ...rest } = model
  return { ...rest, picture: hash === null ? null : modelPictureUrl(hash) }
}

function foundIn(answer: Answer, engine: Engine): EngineModels {
  const told = answer.kind === 'answered' && answer.errors.length === 0
  const found = told ? toEngineModels(answer.items) : null
  if (!found) throw new Refusal(toProblemNow(answer, engine))
  return found
}

/** Models that the engine finds; free of charge, and nothing but a picture's address is kept. */
export const modelSearchRoutes = (deps: Deps, pictures: ModelPictures) =>
  new Hono().get('/', async (c) => {
    const { cursor, limit: asked, search, ...filters } = readQuery(c)
    const limit = readLimit(asked, MODEL_PAGE, MODEL_PAGE_MAX)
    const offset = Number(cursor ?? 0)
    const answer = await deps.runware.search({
      taskUUID: deps.newId(),
      // Older clients leave it out where nothing is looked for (contract §5).
      ...(search?.trim() ? { search: search.replaceAll('\0', '').trim() } : {}),
      ...filters,
      limit,
      offset,
    })
    const found = foundIn(answer, deps.engine)
    const heroes = found.models.map((model) => model.heroImage)
    const hashes = await pictures.remember(heroes, ownerOf(c))
    const next = offset + limit
    const page: FoundModelPage = {
      items: found.models.map((model, index) => toFound(model, hashes[index] ?? null)),
      nextCursor: next < found.total && found.models.length > 0 ? String(next) : null,
      total: found.total,
    }
    return replyExactly(c, page)
  })
