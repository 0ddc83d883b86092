import { CONTEXT_MAX_BYTES, type Context, type NewGeneration } from '../contract/generation.ts'
import { check } from '../models/check.ts'
import { findRole, type Model } from '../models/model.ts'
import { setAt } from '../models/path.ts'
import { noFacts, type Request } from '../models/rule.ts'
import { expand, type WordLists } from './expansion.ts'
import { draw } from './random.ts'
import type { Fault } from './template.ts'

/** Ours: more at once is seldom meant, and costs before anybody has looked at the first. */
export const MOST_PROMPTS = 100

/** All combinations, or some drawn by a seed of digits. */
export type How = { all: true } | { all: false; some: number; seed: string }

interface Plan {
  faults: Fault[]
  /** Every combination there is. */
  combinations: bigint
  prompts: string[]
  /** Why these cannot be queued, in words; null where they can. */
  reason: string | null
}

const counted = (count: bigint): string => count.toLocaleString('en')

/** What a template means before anything is queued. */
export function planPrompts(template: string, lists: WordLists, how: How): Plan {
  const { faults, count, at } = expand(template, lists)
  const plan = { faults, combinations: count, prompts: [] }
  if (faults.length > 0) return { ...plan, reason: 'Repair what is marked first.' }
  if (template.trim() === '') return { ...plan, reason: 'Write a prompt first.' }
  if (how.all && count > MOST_PROMPTS) {
    return {
      ...plan,
      reason: `${counted(count)} combinations: at most ${MOST_PROMPTS} are made at once. Draw some at random, or vary less.`,
    }
  }
  const places = how.all ? draw(count, MOST_PROMPTS, '0') : draw(count, how.some, how.seed)
  return { ...plan, prompts: places.map(at), reason: null }
}

/** The first thing that is wrong with a request under one of the prompts, in words. */
export function firstIssue(
  model: Model,
  request: Request,
  prompts: readonly string[],
): string | null {
  const path = findRole(model, 'prompt')?.path
  if (path === undefined) return `${model.shortName} takes no prompt.`
  for (const [index, prompt] of prompts.entries()) {
    const issue = check(model, setAt(request, path, prompt || undefined), noFacts).find(
      ({ severity }) => severity === 'error',
    )
    if (issue) return issue.path === path ? `Prompt ${index + 1}: ${issue.message}` : issue.message
  }
  return null
}

interface Source {
  model: Model
  request: Request
  context: Context | undefined
  parentId: string | undefined
}

/** One generation a prompt, which say beside their requests that they belong together. */
export function toBodies(
  { model, request, context, parentId }: Source,
  prompts: readonly string[],
  about: { id: string; template: string; seed?: string },
): NewGeneration[] {
  const path = findRole(model, 'prompt')?.path ?? ''
  return prompts.map((prompt, at) => {
    const group = { ...about, at, of: prompts.length }
    const marked = { ...context, version: 1 as const, notes: { ...context?.notes, bulk: group } }
    // A character has at most four bytes; a context that is full keeps its own content instead.
    const isKept = JSON.stringify(marked).length < CONTEXT_MAX_BYTES / 4
    const kept = isKept ? marked : context
    return {
      model: model.slug,
      params: setAt(request, path, prompt),
      ...(kept && { context: kept }),
      ...(parentId && { parentId }),
    }
  })
}
