import { checkParams } from '../../../models/check.ts'
import { findRole, type Model } from '../../../models/model.ts'
import { modernise } from '../../../models/modernise.ts'
import type { Param } from '../../../models/param.ts'
import { getAt } from '../../../models/path.ts'
import { type Facts, noFacts, type Request } from '../../../models/rule.ts'
import type { RawTask } from '../wire/raw-task.ts'
import { factsOf, type GivenPictures, loadGiven } from './given-pictures.ts'
import { findModelOf, paramsFor } from './model.ts'
import type { PictureSource } from './picture-source.ts'
import { toRefusal } from './refusal.ts'
import { withSize } from './size.ts'

/** A task that may run: today's names, checked, its pictures read and its size settled. */
export interface Accepted {
  model: Model
  params: readonly Param[]
  request: Request
  given: GivenPictures
}

/** Throws Failure for the first rule that refuses; warnings do not. */
function applyRules(model: Model, params: readonly Param[], request: Request, facts: Facts): void {
  const broken = model.rules
    .flatMap((rule) => rule(request, facts))
    .find((issue) => issue.severity === 'error')
  if (broken) throw toRefusal(model, params, request, broken)
}

/** Checks everything before the task is accepted (contract §3.1). Throws Failure for the first fault. */
export async function accept(task: RawTask, source: PictureSource): Promise<Accepted> {
  const { taskType: _type, taskUUID: _uuid, ...fields } = task
  const model = findModelOf(fields.model)
  const request = modernise(model.params, fields, 'program')
  const params = paramsFor(model, request)
  const [wrong] = checkParams(params, request)
  if (wrong) throw toRefusal(model, params, request, wrong)
  applyRules(model, params, request, noFacts)
  const given = await loadGiven(source, params, request)
  applyRules(model, params, request, factsOf(given))
  return { model, params, request: withSize(model, params, request, given), given }
}

/** The words of a request, where it has any. */
export function promptOf(model: Model, request: Request): string | undefined {
  const path = findRole(model, 'prompt')?.path
  const prompt = path && getAt(request, path)
  return typeof prompt === 'string' ? prompt : undefined
}
