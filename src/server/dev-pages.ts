import { readFile } from 'node:fs/promises'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context } from 'hono'
import type { Pages } from './routes/pages.ts'

/** The sockets behind a request; present whenever a real listener called the app. */
type Sockets = { incoming: IncomingMessage; outgoing: ServerResponse }

/**
 * The app straight from its sources, with hot reload over the same port. Vite is a development
 * package: it is loaded only here.
 */
export async function developmentPages(server: Server): Promise<Pages> {
  const { createServer } = await import('vite')
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const vite = await createServer({
    root,
    appType: 'custom',
    // Other origins get no leave here either.
    server: { middlewareMode: true, ws: { server }, cors: false },
  })
  return async (c: Context) => {
    // Put there by @hono/node-server, which serves in development too.
    const { incoming, outgoing } = c.env as Sockets
    const served = await new Promise<boolean>((resolve, reject) => {
      outgoing.once('close', () => resolve(true))
      vite.middlewares(incoming, outgoing, (error?: unknown) =>
        error ? reject(error) : resolve(false),
      )
    })
    if (served) return RESPONSE_ALREADY_SENT
    if (c.req.path !== '/') return undefined
    const source = await readFile(`${root}/index.html`, 'utf8')
    const html = await vite.transformIndexHtml(c.req.url, source)
    return c.html(html, 200, { 'cache-control': 'no-store' })
  }
}
