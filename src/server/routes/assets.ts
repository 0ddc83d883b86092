import { type Context, Hono } from 'hono'
import { ASSET_MAX_BYTES, THUMBNAIL_WIDTHS } from '../../contract/asset.ts'
import type { Deps } from '../deps.ts'
import { readBody } from '../doors/body.ts'
import { createThumbnails } from '../files/thumbnails.ts'
import { keepPicture } from '../jobs/keep-picture.ts'
import { ownerOf } from '../people/who.ts'
import { refuse } from '../problem.ts'
import type { AssetRow } from '../store/asset-schema.ts'
import { findAssets } from '../store/assets.ts'
import { findFlagged } from '../store/flagged.ts'
import { toAsset } from '../store/view.ts'
import { replyWithPicture } from './picture-reply.ts'

const missing = () => refuse('notFound', 'There is no such picture here, or it was deleted.')

/** Uploads, results and their thumbnails: pictures named by the sha-256 of their bytes. */
export function assetRoutes(deps: Deps) {
  const { store, files } = deps
  const thumbnail = createThumbnails(files)

  const find = async (c: Context): Promise<AssetRow> => {
    const hash = c.req.param('hash') ?? ''
    const own = { hashes: [hash], owner: ownerOf(c) }
    const [row] = /^[0-9a-f]{64}$/.test(hash) ? await findAssets(store.db, own) : []
    if (!row) throw missing()
    return row
  }

  const about = async (row: AssetRow, owner: string) =>
    toAsset(row, await findFlagged(store.db, { hash: row.hash, owner }))

  return new Hono()
    .post('/', async (c) => {
      const body = await readBody(c.req.raw, ASSET_MAX_BYTES, 'A picture')
      if (body.length === 0) throw refuse('badRequest', 'The file is empty; send a picture.')
      const owner = ownerOf(c)
      return c.json(await about(await keepPicture(deps, body, owner), owner), 201)
    })
    .get('/:hash', async (c) => {
      const { hash, mime } = await find(c)
      const reply = await replyWithPicture(c, { etag: hash, mime, load: () => files.read(hash) })
      if (!reply) throw missing()
      return reply
    })
    .get('/:hash/about', async (c) => c.json(await about(await find(c), ownerOf(c))))
    .get('/:hash/:width', async (c) => {
      const { hash } = await find(c)
      const width = THUMBNAIL_WIDTHS.find((known) => String(known) === c.req.param('width'))
      if (width === undefined) {
        const widths = THUMBNAIL_WIDTHS.join(', ')
        throw refuse('notFound', `Thumbnails are ${widths} pixels wide.`)
      }
      const load = () => thumbnail(hash, width)
      const reply = await replyWithPicture(c, {
        etag: `${hash}.${width}`,
        mime: 'image/webp',
        load,
      })
      if (!reply) throw missing()
      return reply
    })
}
