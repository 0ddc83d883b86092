import { stringifyJson } from '../../../models/json.ts'
import type { Archive } from '../archive/archive.ts'
import { type CallRecord, insertCall, pendingCalls, updateCall } from '../archive/call-records.ts'
import { findPicture, formats, readPicture } from '../archive/picture-files.ts'
import { findTask, type Place, resultsOf, type TaskRecord } from '../archive/task-records.ts'
import { toItem } from '../inference/item.ts'
import { isMarked } from '../marks.ts'
import type { World } from '../world.ts'
import { isLoopback } from './loopback.ts'
import { inventedItem, toWebhook, type Webhook } from './marked-webhook.ts'

/** Webhooks and uploads of finished results. */
export interface Calls {
  /** Makes, or notes as not sent, the calls that a finished result asks for. */
  announce(place: Place): void
  /** A result has ended, well or not: what was held back for it goes out. */
  settled(taskUUID: string): void
  /** Calls before the submission is answered, where a marker asks for it. */
  forestall(task: TaskRecord): Promise<void>
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

  const tell = ({ address, body }: Webhook, within: AbortSignal): Promise<Response> =>
    world.fetch(address, {
      redirect: 'manual',
      signal: within,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })

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
      return tell(toWebhook(task, item, address, world), common.signal)
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
    const task = findTask(archive, call.taskUUID)
    const address = task?.delivery[call.parameter]
    if (!task || !address) return
    const again = task.marks['webhook repeat']
    for (let attempts = call.attempts + 1; ; attempts++) {
      const [sent, note] = await attempt(call, address)
      const pause = RETRIES[attempts - 1]
      const state = sent ? 'sent' : pause === undefined ? 'failed' : 'pending'
      updateCall(archive, { id: call.id, state, attempts, note })
      if (sent && again !== undefined && call.parameter === 'webhookURL')
        for (let more = again ?? 1; more > 0; more--) await attempt(call, address)
      if (sent || pause === undefined) return
      await world.wait(pause * (1 + JITTER * world.random()), signal)
    }
  }

  /** One after another. */
  const start = (...calls: CallRecord[]) => {
    const all = async () => {
      for (const call of calls) await deliver(call)
    }
    // Closing, or a store that cannot be written: the calls stay pending until the next start.
    all().catch(() => {})
  }

  /** Calls about results of one task, held back until all of them have ended. */
  const held = new Map<string, CallRecord[]>()

  function settled(taskUUID: string): void {
    const calls = held.get(taskUUID)
    if (!calls || resultsOf(archive, taskUUID).some(({ state }) => state === 'processing')) return
    held.delete(taskUUID)
    start(...calls.sort((one, other) => other.position - one.position))
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
      if (!open) continue
      const call = { id, taskUUID, position, parameter, state, attempts: 0, note } as const
      if (parameter === 'webhookURL' && isMarked(task.marks, 'webhook reverse'))
        held.set(taskUUID, [...(held.get(taskUUID) ?? []), call])
      else start(call)
    }
  }

  async function forestall({ uuid, taskType, marks, delivery }: TaskRecord): Promise<void> {
    const address = delivery.webhookURL
    const due = isMarked(marks, 'webhook early') && loopback && address && isLoopback(address)
    if (!due) return
    const body = stringifyJson(inventedItem(taskType, uuid, world))
    const within = AbortSignal.any([signal, AbortSignal.timeout(ANSWER_WITHIN)])
    const response = await tell({ address, body }, within).catch(() => undefined)
    await response?.body?.cancel()
  }

  return {
    announce,
    settled,
    forestall,
    resume() {
      if (!loopback) return
      for (const call of pendingCalls(archive)) start(call)
    },
    stop: () => closing.abort(),
  }
}
