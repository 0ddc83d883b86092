import { Hono } from 'hono'
import type { ModelPictures } from '../model-pictures/model-pictures.ts'
import { ownerOf } from '../people/who.ts'
import { refuse } from '../problem.ts'
import { replyWithPicture } from './picture-reply.ts'

const missing = () => refuse('notFound', 'There is no such picture of a model; search again.')

/** Models' pictures, by the hash that a search named. */
export const modelPictureRoutes = (pictures: ModelPictures) =>
  new Hono().get('/:hash', async (c) => {
    const { hash } = c.req.param()
    const bytes = /^[0-9a-f]{64}$/.test(hash) ? await pictures.load(hash, ownerOf(c)) : null
    if (!bytes) throw missing()
    const load = async () => bytes
    const reply = await replyWithPicture(c, { etag: `${hash}.model`, mime: 'image/webp', load })
    if (!reply) throw missing()
    return reply
  })
