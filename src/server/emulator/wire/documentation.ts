import { modelOfAir } from '../../../models/index.ts'
import { toKeys } from '../../../models/path.ts'
import { tools } from '../../../models/tools/index.ts'
import type { Tool } from '../../../models/tools/tool.ts'

/** What of a task decides where to read about it. */
interface Asked {
  taskType?: unknown
  model?: unknown
}

/** What an error links to that is no parameter's. */
const ERRORS = 'https://runware.ai/docs/models-api/errors'

export const pageOfTool = (tool: Tool): string => `https://runware.ai/docs/platform/${tool.id}`

/** The page about what a task asks for; none where that is unknown. */
function pageOf({ taskType, model }: Asked): string | undefined {
  if (taskType === 'imageInference')
    return typeof model === 'string' ? modelOfAir(model)?.documentation : undefined
  const tool = tools.find((one) => one.taskType === taskType || one.former.includes(`${taskType}`))
  return tool && pageOfTool(tool)
}

/** A parameter's place on a page: lower case, dots as dashes, no indices (contract §4.1). */
export const anchorOn = (page: string, path: string): string => {
  const names = toKeys(path).filter((key) => typeof key === 'string')
  return `${page}#request-${names.join('-').toLowerCase()}`
}

/** What to read about an error of a task. */
export function documentationFor(task: Asked, parameter?: string | string[]): string {
  const page = pageOf(task)
  const [path] = [parameter ?? []].flat()
  // The key is no parameter of a task.
  return page && path && path !== 'apiKey' ? anchorOn(page, path) : ERRORS
}
