import { findRole, type Model } from '../../../models/model.ts'
import type { Param } from '../../../models/param.ts'
import { setAt } from '../../../models/path.ts'
import type { Request } from '../../../models/rule.ts'
import { canonical } from '../../../models/values.ts'
import type { StoredJob } from '../archive/task-records.ts'
import { deliveryNames } from './delivery.ts'
import { imageValues } from './given-pictures.ts'

/**
 * What the picture depends on: the request without delivery, checking, seed and model, the prompt
 * without markers, pictures as keys of their bytes. Two tasks with the same result paint the same.
 */
export function toStoredJob(
  model: Model,
  params: readonly Param[],
  request: Request,
  prompt: string | undefined,
  keys: ReadonlyMap<string, string>,
): StoredJob {
  const without = [
    ...deliveryNames(model),
    ...(['seed', 'model', 'checkContent'] as const).flatMap(
      (role) => findRole(model, role)?.path.split('.')[0] ?? [],
    ),
  ]
  let painted = canonical(params, request)
  for (const name of without) painted = setAt(painted, name, undefined)
  const promptPath = findRole(model, 'prompt')?.path
  if (promptPath && prompt !== undefined) painted = setAt(painted, promptPath, prompt)
  let references = 0
  for (const { path, value, param } of imageValues(params, painted)) {
    painted = setAt(painted, path, keys.get(value))
    if (param.role === 'references') references++
  }
  return {
    // Without a picture there is nothing to edit: the instruction is then a description.
    editing: model.nature === 'instruction-editing' && references > 0,
    params: painted,
    inputs: [...new Set(keys.values())],
  }
}
