import type { IncomingMessage, ServerResponse } from 'node:http'
import { stringifyJson } from '../../../models/json.ts'
import type { Engine } from '../engine.ts'
import { runTask } from '../tasks/run.ts'
import { toFailure, toWire } from '../wire/failure.ts'
import { checkKey, isLogin } from '../wire/login.ts'
import { type Answer, type Outcome, toAnswer, type Upset } from '../wire/outcome.ts'
import { parseTasks } from '../wire/parse-tasks.ts'
import { readBody } from './read-body.ts'

export const sendJson = (response: ServerResponse, { status, body, retryAfter }: Answer): void => {
  if (retryAfter !== undefined) response.setHeader('retry-after', retryAfter)
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
  response.end(stringifyJson(body))
}

const bearer = (request: IncomingMessage): string | undefined =>
  /^Bearer\s+(.+)$/i.exec(request.headers.authorization ?? '')?.[1]

/** `X-Runware-Dry-Run: 1` (contract §1.1). */
const isDryRun = (request: IncomingMessage): boolean => request.headers['x-runware-dry-run'] === '1'

/** Everything but the body's reading: login, then every task on its own. */
async function runBatch(
  text: string,
  request: IncomingMessage,
  engine: Engine,
): Promise<Outcome[]> {
  const [first, ...rest] = parseTasks(text)
  if (!first) return []
  checkKey(engine.keys, isLogin(first) ? first.apiKey : bearer(request))
  const tasks = isLogin(first) ? rest : [first, ...rest]
  const dryRun = isDryRun(request)
  if (tasks.length > 0) return Promise.all(tasks.map((task) => runTask(task, engine, { dryRun })))
  // A key check: the same item as a WebSocket login (contract §1.1).
  const connectionSessionUUID = engine.world.uuid()
  return [{ items: [{ taskType: 'authentication', connectionSessionUUID }] }]
}

const upsets: Record<Upset, (response: ServerResponse) => void> = {
  cut: (response) => response.destroy(),
  // The client gives up first; its going closes the response.
  silent: () => {},
  unreadable: (response) => {
    response.writeHead(502, { 'content-type': 'text/html; charset=utf-8' })
    response.end('<!doctype html><title>502</title><h1>Bad gateway</h1>')
  },
}

/** `POST /v1` (contract §1). Never throws. */
export async function answerTasks(
  request: IncomingMessage,
  response: ServerResponse,
  engine: Engine,
): Promise<void> {
  try {
    const outcomes = await runBatch(await readBody(request), request, engine)
    const upset = outcomes.find((outcome) => outcome.upset)?.upset
    if (upset) upsets[upset](response)
    else sendJson(response, toAnswer(outcomes))
  } catch (thrown) {
    const failure = toFailure(thrown)
    // What remains of a body that was too large is not read.
    if (failure.status === 413) response.setHeader('connection', 'close')
    sendJson(response, {
      status: failure.status,
      body: { data: [], errors: [toWire(failure, {})] },
    })
  }
}
