import { type APIRequestContext, type APIResponse, expect } from '@playwright/test'
import type { Generation } from '../src/contract/generation.ts'
import { parseJson } from '../src/models/json.ts'
import type { Request } from '../src/models/rule.ts'

export const krea = 'krea-flux-1-krea-dev'
export const kontext = 'flux-1-kontext-dev'

/** Small, so that the engine has it painted at once. */
export const small = { width: 256, height: 256 }

const ours = { 'X-Requested-With': 'playground' }

/** Asks for pictures as a program does. */
export const post = (
  api: APIRequestContext,
  body: unknown,
  key: string = crypto.randomUUID(),
): Promise<APIResponse> =>
  api.post('/api/generations', {
    headers: { ...ours, 'Idempotency-Key': key, 'Content-Type': 'application/json' },
    data: typeof body === 'string' ? Buffer.from(body) : JSON.stringify(body),
  })

/** Stores a picture; the answer is its image value. */
export async function give(api: APIRequestContext, bytes: Buffer): Promise<string> {
  const reply = await upload(api, bytes)
  const { value } = await reply.json()
  return value
}

export const upload = (
  api: APIRequestContext,
  bytes: Buffer,
  type = 'image/png',
): Promise<APIResponse> =>
  api.post('/api/assets', { headers: { ...ours, 'Content-Type': type }, data: bytes })

/** The generations, newest first, seeds to the digit. */
export async function generations(api: APIRequestContext, query = ''): Promise<Generation[]> {
  const reply = await api.get(`/api/generations${query}`)
  // The answer's shape is the contract's.
  return (parseJson(await reply.text()) as { items: Generation[] }).items
}

export async function generation(api: APIRequestContext, id: string): Promise<Generation> {
  const reply = await api.get(`/api/generations/${id}`)
  // The answer's shape is the contract's.
  return parseJson(await reply.text()) as unknown as Generation
}

const moving = ['accepted', 'submitting', 'submitted']

/** Has a request made, whatever comes of it. */
export async function make(
  api: APIRequestContext,
  params: Request,
  model = krea,
): Promise<Generation> {
  const reply = await post(api, { model, params })
  expect(reply.status(), await reply.text()).toBe(202)
  const { id } = await reply.json()
  await expect
    .poll(async () => moving.includes((await generation(api, id)).state), { timeout: 20_000 })
    .toBe(false)
  return generation(api, id)
}

/** The generation that was asked for after another one, as soon as it is there. */
export async function following(api: APIRequestContext, before: Generation): Promise<Generation> {
  let newest = before
  await expect
    .poll(async () => {
      newest = (await generations(api))[0] ?? before
      return newest.id
    })
    .not.toBe(before.id)
  return newest
}
