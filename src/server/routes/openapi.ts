import { Hono } from 'hono'
import { catalogue } from '../../models/index.ts'
import type { Deps } from '../deps.ts'
import { toDocument } from '../document/openapi.ts'
import { toPage } from '../document/page.ts'
import { toFace } from '../face.ts'
import { VERSION } from '../version.ts'
import { builtFolder, builtLetters } from './built-pages.ts'

/** The document of every call, and a page to read it. Both are made when first asked for. */
export function documentRoutes({ settings }: Pick<Deps, 'settings'>) {
  const origin = settings.publicOrigin ?? toFace(settings).origin
  const document = once(() => toDocument({ models: catalogue, version: VERSION, origin }))
  const json = once(() => JSON.stringify(document()))
  const page = once(() => toPage(document(), catalogue, builtLetters(builtFolder)))
  return new Hono()
    .get('/openapi.json', (c) =>
      c.body(json(), 200, { 'content-type': 'application/json', 'cache-control': 'no-cache' }),
    )
    .get('/docs', (c) => c.html(page(), 200, { 'cache-control': 'no-cache' }))
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
