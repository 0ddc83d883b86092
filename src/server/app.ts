import { Hono } from 'hono'
import type { Deps } from './deps.ts'
import { headersDoor } from './doors/headers.ts'
import { hostDoor } from './doors/host.ts'
import { mediaDoor } from './doors/media.ts'
import { personDoor } from './doors/person.ts'
import { requestLine } from './doors/request-line.ts'
import { stateChangeDoor } from './doors/state-change.ts'
import { toFace } from './face.ts'
import { createModelPictures } from './model-pictures/model-pictures.ts'
import { createGuesses } from './people/guesses.ts'
import { refuse, toRefusal } from './problem.ts'
import { replyWithRefusal } from './refusal-reply.ts'
import { accountRoutes } from './routes/account.ts'
import { assetRoutes } from './routes/assets.ts'
import { builtFolder, builtPages, missingPage } from './routes/built-pages.ts'
import { eventRoutes } from './routes/events.ts'
import { generationRoutes } from './routes/generations.ts'
import { healthRoutes } from './routes/health.ts'
import { historyRoutes } from './routes/history.ts'
import { imageRoutes } from './routes/images.ts'
import { invitationRoutes } from './routes/invitations.ts'
import { metricsRoutes } from './routes/metrics.ts'
import { modelPictureRoutes } from './routes/model-pictures.ts'
import { modelSearchRoutes } from './routes/model-search.ts'
import { modelRoutes } from './routes/models.ts'
import { documentRoutes } from './routes/openapi.ts'
import type { Pages } from './routes/pages.ts'
import { peopleRoutes } from './routes/people.ts'
import { probeRoutes } from './routes/probes.ts'
import { queueRoutes } from './routes/queue.ts'
import { sessionRoutes } from './routes/session.ts'
import { spendRoutes } from './routes/spend.ts'
import { toolRoutes } from './routes/tools.ts'
import { trashRoutes } from './routes/trash.ts'
import { webhookRoutes } from './routes/webhooks.ts'

/** Every call, under its path. */
function routes(deps: Deps) {
  const pictures = createModelPictures(deps)
  const guesses = createGuesses(deps.store, deps.clock)
  return new Hono()
    .route('/api/models', modelRoutes())
    .route('/api/model-search', modelSearchRoutes(deps, pictures))
    .route('/api/model-pictures', modelPictureRoutes(pictures))
    .route('/api/generations', generationRoutes(deps))
    .route('/api/images', imageRoutes(deps))
    .route('/api/assets', historyRoutes(deps))
    .route('/api/assets', assetRoutes(deps))
    .route('/api/tools', toolRoutes(deps, deps.tools))
    .route('/api/trash', trashRoutes(deps))
    .route('/api/queue', queueRoutes(deps))
    .route('/api/spend', spendRoutes(deps))
    .route('/api/health', healthRoutes(deps))
    .route('/api/health', probeRoutes(deps))
    .route('/api/metrics', metricsRoutes(deps))
    .route('/api/webhooks', webhookRoutes(deps))
    .route('/api/session', sessionRoutes(deps, guesses))
    .route('/api/invitations', invitationRoutes(deps, guesses))
    .route('/api/account', accountRoutes(deps, guesses))
    .route('/api/people', peopleRoutes(deps))
    .route('/api', documentRoutes(deps))
    .route('/api/events', eventRoutes(deps))
}

/**
 * The whole face of the server: doors first, for every path; then the calls; then pages. Throws
 * nothing: whatever a route throws becomes a refusal with words.
 */
export function createApp(deps: Deps, pages: Pages = builtPages(builtFolder)): Hono {
  const { log, settings } = deps
  const face = toFace(settings)
  const app = new Hono()
  app.onError((error, c) =>
    replyWithRefusal(
      c,
      toRefusal(error, (id, cause) => log.error('unexpected error', { id, error: cause })),
    ),
  )
  app.use(requestLine(deps))
  app.use(headersDoor({ relaxed: settings.development }))
  app.use(hostDoor(face))
  app.use(stateChangeDoor(face, { tokens: settings.signIn !== 'off' }))
  app.use(personDoor(deps))
  app.use(mediaDoor())
  app.route('/', routes(deps))
  app.all('/api/*', (c) => {
    throw refuse('notFound', `There is no ${c.req.method} ${c.req.path}`)
  })
  app.get('*', async (c) => (await pages(c)) ?? c.html(missingPage, 404))
  app.notFound((c) =>
    replyWithRefusal(c, refuse('notFound', `There is no ${c.req.method} ${c.req.path}`)),
  )
  return app
}
