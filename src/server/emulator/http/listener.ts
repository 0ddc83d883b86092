import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { describe } from '../about.ts'
import type { Engine } from '../engine.ts'
import { answerPicture, notFound } from './answer-picture.ts'
import { answerPortrait } from './answer-portrait.ts'
import { answerTasks } from './answer-tasks.ts'

const PICTURE = /^\/image\/([0-9a-f-]{36}\.[a-z]+)$/
const PORTRAIT = /^\/model\/([\w.-]{1,100})\.webp$/

/** The engine's doors over HTTP. */
export function createListener(engine: Engine): RequestListener {
  const route = async (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url?.split('?')[0] ?? '/'
    const reading = request.method === 'GET' || request.method === 'HEAD'
    const file = PICTURE.exec(path)?.[1]
    if (path === '/v1' && request.method === 'POST') return answerTasks(request, response, engine)
    if (reading && file) return answerPicture(file, response, engine)
    const portrait = PORTRAIT.exec(path)?.[1]
    if (reading && portrait) return answerPortrait(portrait, response, engine)
    if (reading && path === '/') {
      response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' })
      return response.end(await describe())
    }
    return notFound(response, 'Tasks are sent by POST to /v1.\n')
  }
  return (request, response) => {
    route(request, response).catch(() => response.destroy())
  }
}
