import type { Context, NewGeneration } from '../../contract/generation.ts'
import { check } from '../../models/check.ts'
import { PICTURE } from '../../models/expectation.ts'
import { imageForm } from '../../models/image-value.ts'
import { catalogue, findModel } from '../../models/index.ts'
import type { Issue } from '../../models/issue.ts'
import { findRole, type Model } from '../../models/model.ts'
import type { Request } from '../../models/rule.ts'
import { toTask } from '../../models/task.ts'
import { canonical } from '../../models/values.ts'
import type { Deps } from '../deps.ts'
import { refuse } from '../problem.ts'
import { findByKey } from '../store/generations.ts'
import { ownKey } from '../store/owner.ts'
import type { GenerationRow, ImageRow } from '../store/schema.ts'
import { fingerprint } from './fingerprint.ts'
import { admit } from './intake.ts'
import { learnedPrices } from './learned.ts'
import { unnamedHosts } from './named-hosts.ts'
import { toNewRows } from './new-rows.ts'
import { type PictureValue, pictureValues } from './picture-values.ts'
import { keepInline, lookAtPictures, spellings, withReferences } from './pictures-given.ts'
import { findSamePicture, onlySeed, recipeHash } from './same-picture.ts'

export interface Accepted {
  row: GenerationRow
  /** The places of its results where they were made just now. */
  images?: ImageRow[]
  warnings: Issue[]
}

/** The context's own picture, beside the request's (architecture.md, decision 4). */
const contextPicture = (context?: Context): PictureValue[] =>
  context?.pictureToEdit === undefined
    ? []
    : [{ path: 'context.pictureToEdit', value: context.pictureToEdit }]

const NUL = '\u0000'
const holdsNul = (value: unknown): boolean => {
  if (typeof value === 'string') return value.includes(NUL)
  if (value === null || typeof value !== 'object') return false
  return Object.entries(value).some(([name, item]) => name.includes(NUL) || holdsNul(item))
}

function modelOf(slug: string): Model {
  const model = findModel(slug)
  if (model) return model
  const allowed = catalogue.map((known) => known.slug).join(' or ')
  const message = `There is no model called ${slug.slice(0, 100)}; it is ${allowed}.`
  const issue: Issue = { path: 'model', severity: 'error', rule: 'unknown-model', message, allowed }
  throw refuse('validation', message, { path: issue.path, issues: [issue] })
}

/** Everything wrong with the body; empty of errors, what is worth saying. */
async function examine(deps: Deps, owner: string, model: Model, body: NewGeneration) {
  // requestSchema and Request describe the same JSON.
  const request = body.params as Request
  const pictures = await lookAtPictures(deps, owner, [
    ...pictureValues(model.params, request),
    ...contextPicture(body.context),
  ])
  const issues = [
    ...check(model, request, pictures.facts),
    ...pictures.issues,
    ...unnamedHosts(deps.settings, model, request),
  ]
  for (const { path, value } of contextPicture(body.context))
    if (imageForm(value) === null)
      issues.push({
        path,
        severity: 'error',
        rule: 'picture',
        allowed: PICTURE,
        message: `The picture to edit must be ${PICTURE}.`,
      })
  if (holdsNul(body.context))
    issues.push({
      path: 'context',
      severity: 'error',
      rule: 'characters',
      message: 'The context cannot hold the character U+0000.',
    })
  return { request, pictures, issues }
}

/** Throws Refusal 409 where a key's earlier request was another one. */
export const sameOr409 = <Row extends { body_hash: string }>(row: Row, hash: string): Row => {
  if (row.body_hash === hash) return row
  throw refuse('conflict', 'This Idempotency-Key was used for another request. Use a new one.')
}

/** What is worth saying about a stored generation's request, as it was said when it was accepted. */
async function warningsOf(deps: Deps, row: GenerationRow, body: NewGeneration): Promise<Issue[]> {
  const { issues } = await examine(deps, row.owner_id, modelOf(row.model), body)
  return issues.filter((issue) => issue.severity === 'warning')
}

/**
 * Takes a person's request: checked, priced, reserved and committed before this resolves (promises.md,
 * "Work and money", 1). The same key with the same body gives the same generation. Throws Refusal:
 * 422 with issues, 409 for a used key and, where `unlessMade` asks for it, for a picture that exists,
 * 402 beyond the day's cap.
 */
export async function accept(
  deps: Deps,
  owner: string,
  key: string,
  body: NewGeneration,
): Promise<Accepted> {
  const began = performance.now()
  const hash = fingerprint(body)
  const earlier = await findByKey(deps.store.db, ownKey(owner, key))
  if (earlier) {
    const row = sameOr409(earlier, hash)
    return { row, warnings: await warningsOf(deps, row, body) }
  }
  const model = modelOf(body.model)
  const { request, pictures, issues } = await examine(deps, owner, model, body)
  const errors = issues.filter((issue) => issue.severity === 'error')
  const [first] = errors
  if (first) throw refuse('validation', first.message, { path: first.path, issues: errors })
  await keepInline(deps, owner, pictures)

  const asGiven = canonical(model.params, request)
  const kept = withReferences(asGiven, pictureValues(model.params, asGiven), pictures)
  const context =
    body.context &&
    withReferences({ context: body.context }, contextPicture(body.context), pictures).context
  const recipe = recipeHash(model, kept, context)
  const seed = body.unlessMade ? onlySeed(model, kept) : undefined
  if (seed !== undefined) await refuseIfMade(deps, { owner, recipe, seed })
  const taskUUID = deps.newId()
  const { task, added } = toTask(model, kept, taskUUID, context)
  const rows = toNewRows(deps, {
    owner,
    model,
    key,
    hash,
    recipe,
    request: kept,
    context,
    parentId: body.parentId,
    task,
    taskUUID,
    added,
    inline: spellings(
      [...model.params, ...(model.derivedParams ?? [])],
      toTask(model, asGiven, taskUUID, body.context).task,
      pictures,
    ),
    prompt: promptOf(model, kept),
    learned: await learnedPrices(deps),
  })
  const row = sameOr409(await admit(deps, rows, body.front), hash)
  deps.trace?.({ generationId: row.id, name: 'accept', ms: performance.now() - began })
  deps.jobs.wake()
  const fresh = row.id === rows.generation.id
  return { row, ...(fresh ? { images: rows.images } : {}), warnings: issues }
}

/** Throws Refusal 409, with the picture, where the engine made this very one before. */
async function refuseIfMade(
  { store, engine }: Deps,
  wanted: { owner: string; recipe: string; seed: string },
): Promise<void> {
  const image = await findSamePicture(store.db, { ...wanted, engineId: engine.id })
  if (image === undefined) return
  throw refuse(
    'conflict',
    'You have this picture already: the same request with the same seed gives the same again.',
    { image },
  )
}

function promptOf(model: Model, request: Request): string {
  const prompt = request[findRole(model, 'prompt')?.path ?? '']
  return typeof prompt === 'string' ? prompt : ''
}
