import sharp from 'sharp'
import { parseJson, stringifyJson } from '../../models/json.ts'
import type { Json } from '../../models/param.ts'

export type Task = Record<string, Json>
type Reply = { status?: number; body?: unknown; headers?: Record<string, string> } | Error

/** A whole small picture of one colour, so that two results differ. */
export const picture = async (shade: number): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(
    await sharp({
      create: { width: 16, height: 16, channels: 3, background: { r: shade, g: 90, b: 120 } },
    })
      .jpeg()
      .toBuffer(),
  )

export const failed = (code: string, message = code): Error =>
  Object.assign(new TypeError('fetch failed'), {
    cause: Object.assign(new Error(message), { code }),
  })

export const refusal = (status: number, code: string, more: object = {}): Reply => ({
  status,
  body: { data: [], errors: [{ code, message: `${code}.`, ...more }] },
})

/**
 * An engine whose every answer a test can script: `on.submit`, `on.ask`, `on.download` … take the
 * task and answer, or return undefined for what a well-behaved engine would do.
 */
export class ScriptedEngine {
  readonly origin = 'https://im.runware.ai'
  /** Every task that arrived, as it was on the wire. */
  readonly arrived: Task[] = []
  readonly bodies: string[] = []
  readonly tasks = new Map<string, Task>()
  on: {
    submit?: (task: Task) => Reply | undefined
    ask?: (task: Task) => Reply | undefined
    details?: (task: Task) => Reply | undefined
    upload?: (task: Task) => Reply | undefined
    search?: (task: Task) => Reply | undefined
    /** A tool's task. */
    run?: (task: Task) => Reply | undefined
    download?: (name: string) => Promise<Response> | Response | undefined
  } = {}

  readonly fetch: typeof fetch = async (input, init) => {
    const url = new URL(String(input))
    if (init?.method !== 'POST') return this.#serve(url)
    const text = String(init.body)
    this.bodies.push(text)
    // The client sends one task a request.
    const [task] = parseJson(text) as Task[]
    if (!task) throw new Error('no task')
    this.arrived.push(task)
    const reply = this.#reply(task)
    if (reply instanceof Error) throw reply
    const { status = 200, body, headers } = reply
    return new Response(typeof body === 'string' ? body : stringifyJson(body), { status, headers })
  }

  count(taskType: string): number {
    return this.arrived.filter((task) => task.taskType === taskType).length
  }

  /** One finished result; result k of a task has seed + k. */
  result(task: Task, k: number, more: object = {}): object {
    const { taskUUID, seed = '41' } = task
    return {
      taskType: 'imageInference',
      taskUUID,
      status: 'success',
      imageUUID: `${taskUUID}-${k}`,
      imageURL: `${this.origin}/image/${taskUUID}-${k}.jpg`,
      seed: String(BigInt(String(seed)) + BigInt(k)),
      ...(task.includeCost === true ? { cost: 0.0098 } : {}),
      ...more,
    }
  }

  /** What a tool's task makes: words where it is about words, else a picture. */
  made(task: Task): object {
    const { taskType, taskUUID } = task
    const wordy = taskType === 'caption' || taskType === 'promptEnhance'
    const imageUUID = `made-${taskUUID}`
    return {
      taskType,
      taskUUID,
      ...(wordy
        ? { text: 'a lighthouse in the rain' }
        : { imageUUID, imageURL: `${this.origin}/image/${imageUUID}.jpg` }),
      ...(task.includeCost === true ? { cost: 0.002 } : {}),
    }
  }

  #reply(task: Task): Reply {
    const { taskUUID } = task
    switch (task.taskType) {
      case 'imageUpload':
        return (
          this.on.upload?.(task) ?? {
            body: { data: [{ taskType: 'imageUpload', taskUUID, imageUUID: `up-${taskUUID}` }] },
          }
        )
      case 'imageInference': {
        const scripted = this.on.submit?.(task)
        if (scripted) return scripted
        this.tasks.set(String(taskUUID), task)
        return { body: { data: [{ taskType: 'imageInference', taskUUID }] } }
      }
      case 'getResponse': {
        const known = this.tasks.get(String(taskUUID))
        return this.on.ask?.(known ?? task) ?? this.#all(known)
      }
      case 'getTaskDetails':
        return this.on.details?.(task) ?? refusal(404, 'taskNotFound', { taskUUID })
      case 'modelSearch':
        return (
          this.on.search?.(task) ?? { body: { data: [{ taskUUID, results: [], totalResults: 0 }] } }
        )
      default: {
        const scripted = this.on.run?.(task)
        if (scripted) return scripted
        this.tasks.set(String(taskUUID), task)
        return { body: { data: [this.made(task)] } }
      }
    }
  }

  #all(task: Task | undefined): Reply {
    if (!task) return refusal(404, 'taskNotFound')
    if (task.taskType !== 'imageInference') return { body: { data: [this.made(task)] } }
    const count = Number(task.numberResults ?? 1)
    return { body: { data: Array.from({ length: count }, (_, k) => this.result(task, k)) } }
  }

  async #serve(url: URL): Promise<Response> {
    const name = url.pathname.split('/').at(-1) ?? ''
    const scripted = await this.on.download?.(name)
    return scripted ?? new Response(await picture(name.charCodeAt(0)))
  }
}
