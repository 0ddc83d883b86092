import { stringifyJson } from '../../../models/json.ts'
import type { Archive } from '../archive/archive.ts'
import { type CallRecord, insertCall, pendingCalls, updateCall } from '../archive/call-records.ts'
import { findPicture, formats, readPicture } from '../archive/picture-files.ts'
import { findTask, type Place, resultsOf } from '../archive/task-records.ts'
import { toItem } from '../inference/item.ts'
import type { World } from '../world.ts'
import { isLoopback } from './loopback.ts'

/** Webhooks and uploads of finished results. */
export interface Calls {
  /** Makes, or notes as not sent, the calls that a finished result asks for. */
  announce(place: Place): void
  /** Goes on with what a former process left. */
  resume(): void
  stop(): void
}

export interface CallsOptions {
  archive: Archive
  world: World
  origin(): string
  /** Loopback addresses are called; otherwise, and for every other address, none. */
  loopback: boolean
}

/** The receiver answers within this, ms; retries wait 250 ms doubling to 8 s (contract §3.6). */
const ANSWER_WITHIN = 5000
const RETRIES = [250, 500, 1000, 2000, 4000, 8000]
const JITTER = 0.2

const NOT_SENT = 'Not sent: the demo engine opens no addresses.'
const NOT_LOOPBACK = 'Not sent: the demo engine opens only addresses of this computer.'

export function createCalls({ archive, world, origin, loopback }: CallsOptions): Calls {
  const closing = new AbortController()
  const { signal } = closing

  async function send(call: CallRecord, address: string): Promise<Response | undefined> {
    const task = findTask(archive, call.taskUUID)
    const result = task && resultsOf(archive, call.taskUUID)[call.position]
    if (!task || !result) return undefined
    const common = {
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_WITHIN)]),
    } as const
    if (call.parameter === 'webhookURL') {
      const item = await toItem(archive, origin(), task, result)
      const headers = { 'content-type': 'application/json' }
      return world.fetch(address, { ...common, method: 'POST', headers, body: stringifyJson(item) })
    }
    const picture = findPicture(archive, result.imageUUID, 0)
    if (!picture) return undefined
    const body = new Uint8Array(await readPicture(archive, picture))
    const headers = { 'content-type': formats[picture.format].type }
    return world.fetch(address, { ...common, method: 'PUT', headers, body })
  }

  /** Whether the receiver took it; the note says what it answered. */
  async function attempt(call: CallRecord, address: string): Promise<[boolean, string]> {
    try {
      const response = await send(call, address)
      if (!response) return [false, 'The picture is gone.']
      await response.body?.cancel()
      return [response.ok, `Answered ${response.status}.`]
    } catch {
      signal.throwIfAborted()
      return [false, 'No answer.']
    }
  }

  async function deliver(call: CallRecord): Promise<void> {
    const address = findTask(archive, call.taskUUID)?.delivery[call.parameter]
    if (!address) return
    for (let attempts = call.attempts + 1; ; attempts++) {
      const [sent, note] = await attempt(call, address)
      const pause = RETRIES[attempts - 1]
      const state = sent ? 'sent' : pause === undefined ? 'failed' : 'pending'
      updateCall(archive, { id: call.id, state, attempts, note })
      if (sent || pause === undefined) return
      await world.wait(pause * (1 + JITTER * world.random()), signal)
    }
  }

  const start = (call: CallRecord) => {
    // Closing, or a store that cannot be written: the call stays pending until the next start.
    deliver(call).catch(() => {})
  }

  function announce(place: Place): void {
    const task = findTask(archive, place.taskUUID)
    if (!task) return
    for (const parameter of ['webhookURL', 'uploadEndpoint'] as const) {
      const address = task.delivery[parameter]
      if (address === undefined) continue
      const open = loopback && isLoopback(address)
      const state = open ? 'pending' : 'notSent'
      const note = open ? null : loopback ? NOT_LOOPBACK : NOT_SENT
      const { taskUUID, position } = place
      const id = insertCall(archive, { taskUUID, position, parameter, state, note })
      if (open) start({ id, taskUUID, position, parameter, state, attempts: 0, note })
    }
  }

  return {
    announce,
    resume() {
      if (!loopback) return
      for (const call of pendingCalls(archive)) start(call)
    },
    stop: () => closing.abort(),
  }
}
