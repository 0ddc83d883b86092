import { modernise } from '../modernise.ts'
import { type ChoiceParam, isContainer, type Json, type Option, type Param } from '../param.ts'
import { getAt, setAt } from '../path.ts'
import type { Request, Rule } from '../rule.ts'

export type ToolId = 'preprocess' | 'mask' | 'enhance' | 'caption' | 'upscale' | 'remove-background'

/** A task beside generation: a picture or words in, a picture or words out (contract §5). */
export interface Tool {
  id: ToolId
  /** Today's task type. */
  taskType: string
  /** Older task types, still sent by clients. */
  former: string[]
  label: string
  help: string
  /** What is asked, in one flat list; a request of these is a `Request`. */
  params: Param[]
  /** The same parameters where the wire has them, with their former places, and those of delivery. */
  taskParams: Param[]
  /** What cannot go together; paths are those of a request. */
  rules: Rule[]
  /** The AIRs that do it (contract §6). */
  models: Option[]
  /** Where the wire has a parameter of a request: `confidence` → `settings.confidence`. */
  place(name: string): string
  /** The task of a checked request: today's names, without taskUUID; synchronous, with its cost. */
  wire(request: Request): Request
  /** A task of either generation of names in today's, to be checked by `taskParams`. */
  read(task: Record<string, unknown>): Request
  /** The request of a checked task. */
  toRequest(task: Request): Request
}

export interface ToolSpec
  extends Pick<Tool, 'id' | 'taskType' | 'former' | 'label' | 'help' | 'params' | 'models'> {
  rules?: Rule[]
  /** Parameters that do not stand at the root of the task under their own name. */
  places?: Record<string, string>
  /** Where a parameter stood before, beside its own name at the root. */
  formerly?: Record<string, string[]>
  /** The wire's words for the values of a choice. */
  words?: Record<string, Record<string, string>>
  /** Required on the wire though a request may leave it out: its default is sent. */
  alwaysSent?: string[]
  delivery: Param[]
  sent: Request
  /** Turns an older spelling of a value into today's before names are read. */
  before?(task: Record<string, unknown>): Record<string, unknown>
  /** The wire's spelling of a value, where it is no kind of ours. */
  after?(task: Request): Request
}

const CONTAINERS: Record<string, { label: string; help: string }> = {
  inputs: { label: 'Inputs', help: 'The picture it works on.' },
  settings: { label: 'Settings', help: 'How it works.' },
}

function toTaskParam(spec: ToolSpec, param: Param, place: string): Param {
  const name = place.slice(place.lastIndexOf('.') + 1)
  const nested = place.includes('.')
  const words = spec.words?.[param.name]
  const was = [
    ...(nested ? [{ at: `/${name}` }] : [{ at: `/settings.${name}` }]),
    ...(spec.formerly?.[param.name] ?? []).map((at) => ({ at: `/${at}` })),
  ]
  const moved = { ...param, name, was }
  if (spec.alwaysSent?.includes(param.name)) moved.required = true
  if (moved.kind !== 'choice' || !words) return moved
  const options = moved.options.map((option) => ({
    ...option,
    value: words[option.value] ?? option.value,
  }))
  return { ...moved, options } satisfies ChoiceParam
}

function toTaskParams(spec: ToolSpec, place: (name: string) => string): Param[] {
  const params: Param[] = []
  for (const param of spec.params) {
    const at = place(param.name)
    const moved = toTaskParam(spec, param, at)
    const [container] = at.split('.')
    const about = CONTAINERS[container ?? '']
    if (!at.includes('.') || !container || !about) {
      params.push(moved)
      continue
    }
    const held = params.find((known) => known.name === container)
    if (held && isContainer(held)) held.params.push(moved)
    else params.push({ name: container, kind: 'object', ...about, params: [moved] })
  }
  return [...params, ...spec.delivery]
}

const swapped = (words: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(words).map(([ours, theirs]) => [theirs, ours]))

const inWords = (words: Record<string, string> | undefined, value: Json): Json =>
  typeof value === 'string' ? (words?.[value] ?? value) : value

/** A tool of its declaration. */
export function defineTool(spec: ToolSpec): Tool {
  const { places = {}, words = {} } = spec
  const place = (name: string): string => places[name] ?? name
  const taskParams = toTaskParams(spec, place)
  const before = spec.before ?? ((task) => task)
  return {
    id: spec.id,
    taskType: spec.taskType,
    former: spec.former,
    label: spec.label,
    help: spec.help,
    params: spec.params,
    taskParams,
    rules: spec.rules ?? [],
    models: spec.models,
    place,
    wire(request) {
      let task: Request = { taskType: spec.taskType, ...spec.sent }
      for (const param of spec.params) {
        const always = spec.alwaysSent?.includes(param.name) && 'default' in param
        const value = request[param.name] ?? (always ? param.default : undefined)
        if (value !== undefined && value !== null)
          task = setAt(task, place(param.name), inWords(words[param.name], value))
      }
      return spec.after ? spec.after(task) : task
    },
    read(task) {
      const read = modernise(taskParams, before(task), 'program')
      // A missing picture is then said at its own path, not at its container's.
      return taskParams.some(({ name }) => name === 'inputs') && read.inputs === undefined
        ? { ...read, inputs: {} }
        : read
    },
    toRequest(task) {
      const request: Request = {}
      for (const { name } of spec.params) {
        const value = getAt(task, place(name))
        const back = words[name] && swapped(words[name])
        // The task came out of a JSON document.
        if (value !== undefined) request[name] = inWords(back, value as Json)
      }
      return request
    },
  }
}
