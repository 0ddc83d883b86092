import { describe, expect, it } from 'vitest'
import type { ErrorCode, Problem } from '../contract/error.ts'
import { flux1KreaDev } from '../models/flux-1-krea-dev.ts'
import { firstIssue, planPrompts, toBodies } from './plan.ts'
import { type Order, type Outcome, queueOrders, sumUp } from './queue.ts'

const source = {
  model: flux1KreaDev,
  request: { steps: 9 },
  context: undefined,
  parentId: undefined,
}
const orders: Order[] = toBodies(source, ['one', 'two', 'three'], { id: 'g', template: 't' }).map(
  (body, at) => ({ key: `k${at}`, body }),
)
const problem = (code: ErrorCode, message: string = code): Problem => ({
  code,
  message,
  retryable: false,
})

/** An engine that refuses some keys; it remembers every key it was asked for. */
function engine(refusals: Record<string, Problem>) {
  const asked: string[] = []
  const send = async ({ key }: Order) => {
    asked.push(key)
    return refusals[key] ?? null
  }
  return { asked, send }
}
const states = (outcomes: readonly Outcome[]) => outcomes.map(({ state }) => state)
const run = (send: (order: Order) => Promise<Problem | null>, before: readonly Outcome[] = []) =>
  queueOrders(
    orders,
    before,
    send,
    () => undefined,
    () => false,
  )

describe('queueing many', () => {
  it('asks for each with its own key, and says what they belong to', async () => {
    const { asked, send } = engine({})
    expect(states(await run(send))).toEqual(['queued', 'queued', 'queued'])
    expect(asked).toEqual(['k0', 'k1', 'k2'])
    expect(orders[1]?.body).toEqual({
      model: flux1KreaDev.slug,
      params: { steps: 9, positivePrompt: 'two' },
      context: { version: 1, notes: { bulk: { id: 'g', template: 't', at: 1, of: 3 } } },
    })
  })

  it('goes on past a refusal that is about one prompt', async () => {
    const { send } = engine({ k1: problem('validation', 'Too long.') })
    const outcomes = await run(send)
    expect(states(outcomes)).toEqual(['queued', 'refused', 'queued'])
    expect(sumUp(outcomes)).toEqual({ queued: 2, reasons: ['Too long.'] })
  })

  it('stops where the rest would be refused too, and later asks for the rest alone', async () => {
    const first = engine({ k1: problem('rateLimit') })
    const outcomes = await run(first.send)
    expect(states(outcomes)).toEqual(['queued', 'refused', 'open'])
    const second = engine({})
    expect(states(await run(second.send, outcomes))).toEqual(['queued', 'queued', 'queued'])
    expect(second.asked).toEqual(['k1', 'k2'])
  })

  it('stops when told to', async () => {
    const { asked, send } = engine({})
    await queueOrders(
      orders,
      [],
      send,
      () => undefined,
      () => asked.length === 2,
    )
    expect(asked).toEqual(['k0', 'k1'])
  })
})

describe('a plan', () => {
  it('says why there is nothing to queue', () => {
    expect(planPrompts(' ', {}, { all: true }).reason).toMatch('Write a prompt')
    expect(planPrompts('{', {}, { all: true }).reason).toMatch('Repair')
    const many = planPrompts('{a|b}'.repeat(11), {}, { all: true })
    expect(many.reason).toMatch('2,048 combinations: at most 100')
    expect(many.prompts).toEqual([])
  })

  it('draws some of many, the same for the same seed', () => {
    const how = { all: false, some: 5, seed: '77' } as const
    const { prompts, reason } = planPrompts('{a|b}'.repeat(11), {}, how)
    expect(reason).toBeNull()
    expect(new Set(prompts).size).toBe(5)
    expect(planPrompts('{a|b}'.repeat(11), {}, how).prompts).toEqual(prompts)
  })

  it('finds the prompt that the model refuses', () => {
    const request = { width: 1024, height: 1024 }
    expect(firstIssue(flux1KreaDev, request, ['fine', 'also fine'])).toBeNull()
    expect(firstIssue(flux1KreaDev, request, ['fine', 'x'])).toMatch(/^Prompt 2: /)
    expect(firstIssue(flux1KreaDev, {}, ['fine'])).not.toBeNull()
  })
})
