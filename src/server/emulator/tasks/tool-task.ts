import { checkParams } from '../../../models/check.ts'
import { imageForm } from '../../../models/image-value.ts'
import { stringifyJson } from '../../../models/json.ts'
import { defaultOf } from '../../../models/param.ts'
import { noFacts, type Request } from '../../../models/rule.ts'
import type { Tool } from '../../../models/tools/tool.ts'
import { keepInput } from '../archive/input-files.ts'
import type { Engine, TaskHandler, TaskKind, TaskPricer } from '../engine.ts'
import { readDelivery } from '../inference/delivery.ts'
import { type GivenPictures, loadGiven } from '../inference/given-pictures.ts'
import { toRefusal } from '../inference/refusal.ts'
import { readMarks } from '../marks.ts'
import { demoCost } from '../tools/cost.ts'
import { pageOfTool } from '../wire/documentation.ts'
import { Failure } from '../wire/failure.ts'
import { type RawTask, readTaskUUID } from '../wire/raw-task.ts'
import { refuseRepeated, type Submission, submit } from './submit.ts'
import { upload } from './upload.ts'

/** A tool's task that may run. */
interface Accepted {
  /** In the wire's nesting, with the fields of delivery. */
  task: Request
  /** What the tool is asked, flat. */
  request: Request
  given: GivenPictures
}

const documented = (tool: Tool) => ({ documentation: pageOfTool(tool) })

/** Only the tool's own models are served here. */
function refuseOtherModel(tool: Tool, model: unknown): void {
  if (model === undefined || tool.models.some(({ value }) => value === model)) return
  throw new Failure(400, {
    code: 'invalidModel',
    message: `Invalid value for 'model' parameter. ${String(model)} is no model of this task.`,
    parameter: 'model',
    type: 'string',
    allowedValues: tool.models.map(({ value }) => value),
  })
}

/** Clients that use an older name may name no model, which was optional then (contract §5). */
function withUsualModel(tool: Tool, task: Request): Request {
  const param = tool.params.find(({ role }) => role === 'model')
  const model = param && defaultOf(param)
  return model === undefined ? task : { model, ...task }
}

/** Everything that is checked of a task alone. Throws Failure for the first fault. */
async function check(
  tool: Tool,
  task: RawTask,
  engine: Engine,
  dryRun: boolean,
): Promise<Accepted> {
  refuseRepeated(engine, String(task.taskType), readTaskUUID(task))
  const { taskType, taskUUID: _uuid, ...fields } = task
  const named = tool.read(fields)
  const read = taskType === tool.taskType ? named : withUsualModel(tool, named)
  const [wrong] = checkParams(tool.taskParams, read)
  if (wrong) throw toRefusal(documented(tool), tool.taskParams, read, wrong)
  refuseOtherModel(tool, read.model)
  const request = tool.toRequest(read)
  const broken = tool.rules
    .flatMap((rule) => rule(request, noFacts))
    .find((issue) => issue.severity === 'error')
  if (broken) {
    const path = tool.place(broken.path)
    throw toRefusal(documented(tool), tool.taskParams, read, { ...broken, path })
  }
  const source = { archive: engine.archive, origin: engine.origin(), now: engine.world.clock() }
  return {
    task: read,
    request,
    given: await loadGiven({ ...source, dryRun }, tool.taskParams, read),
  }
}

const wordsOf = ({ request }: Accepted): string =>
  typeof request.prompt === 'string' ? request.prompt : ''

/** One result; as many as versions of a prompt are asked for (contract §5). */
const countOf = ({ request }: Accepted): number =>
  typeof request.promptVersions === 'number' ? request.promptVersions : 1

async function toSubmission(
  engine: Engine,
  tool: Tool,
  task: RawTask,
  accepted: Accepted,
): Promise<Submission> {
  const { marks, prompt } = readMarks(wordsOf(accepted))
  const params: Request = { ...accepted.request }
  if (prompt !== '') params.prompt = prompt
  const inputs: string[] = []
  let inputUUID: string | undefined
  for (const [value, picture] of accepted.given) {
    const key = await keepInput(engine.archive, picture.bytes)
    inputs.push(key)
    params.image = key
    inputUUID =
      imageForm(value) === 'uuid' ? value : (await upload(engine, value, 'inputs.image')).uuid
  }
  const delivery = readDelivery({ params: tool.taskParams }, accepted.task)
  const { model } = accepted.task
  return {
    task: {
      uuid: readTaskUUID(task),
      taskType: String(task.taskType),
      model: typeof model === 'string' ? model : (tool.models[0]?.value ?? ''),
      request: stringifyJson(task),
      job: {
        tool: tool.id,
        editing: false,
        params,
        inputs,
        ...(inputUUID === undefined ? {} : { inputUUID }),
      },
      delivery,
      marks,
      acknowledged: delivery.async || delivery.webhookURL !== undefined,
      createdAt: engine.world.clock(),
    },
    results: Array.from({ length: countOf(accepted) }, (_, position) => ({
      imageUUID: engine.world.uuid(),
      // Versions differ by it; a tool has no seed on the wire.
      seed: String(position),
      cost: demoCost[tool.id],
    })),
  }
}

const runTool =
  (tool: Tool): TaskHandler =>
  async (task, engine, send) => {
    const uuid = readTaskUUID(task)
    const accepted = await check(tool, task, engine, false)
    const { marks } = readMarks(wordsOf(accepted))
    const write = () => toSubmission(engine, tool, task, accepted)
    return submit(engine, { uuid, marks, write }, send)
  }

const priceTool =
  (tool: Tool): TaskPricer =>
  async (task, engine) => {
    const accepted = await check(tool, task, engine, true)
    return Array.from({ length: countOf(accepted) }, () => demoCost[tool.id])
  }

/** A utility task, under today's name and the older ones (contract §5). */
export const toolKind = (tool: Tool): TaskKind => ({
  names: [tool.taskType, ...tool.former],
  run: runTool(tool),
  price: priceTool(tool),
})
