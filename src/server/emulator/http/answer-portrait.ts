import type { ServerResponse } from 'node:http'
import { findPictured } from '../catalogue/catalogue.ts'
import type { Engine } from '../engine.ts'
import { notFound } from './answer-picture.ts'

/** `GET /model/<name>.webp`: the picture of a model in the catalogue, public like every picture. */
export async function answerPortrait(
  name: string,
  response: ServerResponse,
  engine: Engine,
): Promise<void> {
  const model = findPictured(name)
  if (!model) return notFound(response)
  const bytes = await engine.portraits.load(model)
  response.writeHead(200, {
    'content-type': 'image/webp',
    'content-length': bytes.length,
    'x-content-type-options': 'nosniff',
    'cache-control': 'public, max-age=86400',
  })
  response.end(bytes)
}
