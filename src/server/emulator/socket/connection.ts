import type { WebSocket } from 'ws'
import { stringifyJson } from '../../../models/json.ts'
import type { Engine } from '../engine.ts'
import { runTask } from '../tasks/run.ts'
import { isReading } from '../tasks/table.ts'
import { Failure, toFailure, toWire } from '../wire/failure.ts'
import { checkKey, isLogin } from '../wire/login.ts'
import { parseTasks } from '../wire/parse-tasks.ts'
import type { RawTask } from '../wire/raw-task.ts'
import { type Frame, toFrames } from './frames.ts'
import type { Outlet, Session, Sessions } from './sessions.ts'
import { watchSilence } from './silence.ts'

/** Bytes that a client may leave unread. */
const MOST_UNREAD = 256 * 1024 * 1024
/** Close codes of the protocol (RFC 6455 §7.4.1). */
const GOING_AWAY = 1001
const NOT_TEXT = 1003

const PAGE = '<!doctype html><title>502</title><h1>Bad gateway</h1>'

export interface Desk {
  engine: Engine
  sessions: Sessions
  /** Everything on this connection is validated and priced only. */
  dryRun: boolean
}

/** A task before the login; what the service says then is not documented (contract §2.1). */
const notLoggedIn = (): Failure =>
  new Failure(401, {
    code: 'invalidApiKey',
    message: 'This connection is not logged in. Send an authentication task first.',
    parameter: 'apiKey',
    type: 'string',
  })

/** Speaks with one client until its connection goes (contract §2). */
export function serveConnection(socket: WebSocket, desk: Desk): void {
  const { engine, sessions, dryRun } = desk
  const gone = new AbortController()
  let session: Session | undefined

  const outlet: Outlet = {
    send(text, onLost) {
      if (socket.bufferedAmount > MOST_UNREAD) socket.terminate()
      socket.send(text, (error) => error && onLost())
    },
    cut: () => socket.terminate(),
  }
  const say = (frame: Frame) => outlet.send(stringifyJson(frame), () => {})
  const refuse = (thrown: unknown, task: RawTask) =>
    say({ errors: [toWire(toFailure(thrown), task)] })

  const login = (task: RawTask) => {
    try {
      const key = checkKey(engine.keys, task.apiKey)
      const opened = sessions.open(key, task.connectionSessionUUID)
      if (opened !== session) session?.detach(outlet)
      session = opened
      say({ data: [{ taskType: 'authentication', connectionSessionUUID: opened.uuid }] })
      opened.attach(outlet)
    } catch (thrown) {
      refuse(thrown, { taskType: 'authentication' })
    }
  }

  /** The answer goes to the session: its client may have reconnected meanwhile. */
  const perform = async (task: RawTask, owner: Session) => {
    const keep = !isReading(task)
    const deliver = (frame: Frame) => owner.deliver(stringifyJson(frame), keep)
    const send = (item: Record<string, unknown>) => deliver({ data: [item] })
    const outcome = await runTask(task, engine, { dryRun, send })
    if (outcome.upset === 'silent') return
    if (outcome.upset === 'unreadable') return owner.deliver(PAGE, false)
    if (outcome.upset === 'cut') owner.cut()
    for (const frame of toFrames(task, outcome)) deliver(frame)
  }

  const receive = (text: string) => {
    try {
      for (const task of parseTasks(text)) {
        if (isLogin(task)) login(task)
        else if (session) void perform(task, session)
        else refuse(notLoggedIn(), task)
      }
    } catch (thrown) {
      refuse(thrown, {})
    }
  }

  const { broken } = watchSilence(engine.world, gone.signal, () =>
    socket.close(GOING_AWAY, 'Nothing was heard for 120 s.'),
  )
  socket.on('ping', broken)
  socket.on('pong', broken)
  socket.on('message', (data, isBinary) => {
    broken()
    if (isBinary) socket.close(NOT_TEXT, 'Frames are text.')
    else receive(String(data))
  })
  // A broken or oversized frame closes the connection; `ws` has sent the reason.
  socket.on('error', () => {})
  socket.on('close', () => {
    gone.abort()
    session?.detach(outlet)
  })
}
