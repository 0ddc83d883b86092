import { Hono } from 'hono'
import { catalogue } from '../../models/index.ts'
import type { Model } from '../../models/model.ts'
import { paramsSchema } from '../document/params-schema.ts'

const toEntry = (model: Model, models: readonly Model[]) => ({
  slug: model.slug,
  name: model.name,
  shortName: model.shortName,
  summary: model.summary,
  creator: model.creator,
  airs: model.airs,
  /** USD for one result at that size and number of steps. */
  price: model.price,
  sizes: model.sizes ?? null,
  groups: model.groups,
  params: model.params,
  schema: paramsSchema(model, models),
})

/** The catalogue as data, with the schema that `params` of a generation must fit. */
export function modelRoutes(models: readonly Model[] = catalogue) {
  // Written once, when first asked for: a start waits for no schema. The parameters hold every kind,
  // which a typed client would spell out needlessly.
  let body: string | undefined
  return new Hono().get('/', (c) => {
    body ??= JSON.stringify({
      items: models.map((model) => toEntry(model, models)),
      nextCursor: null,
    })
    return c.body(body, 200, { 'content-type': 'application/json', 'cache-control': 'no-cache' })
  })
}
