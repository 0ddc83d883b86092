import { timingSafeEqual } from 'node:crypto'
import { Failure } from './failure.ts'
import type { RawTask } from './raw-task.ts'

/** `any` key that is not empty, or one of these. */
export type Keys = 'any' | readonly string[]

const isSame = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/**
 * The key, where it is one. Throws Failure `invalidApiKey` (contract §4.2): without taskUUID, with
 * the login's task type.
 */
export function checkKey(keys: Keys, key: unknown): string {
  if (typeof key === 'string' && key.trim() !== '') {
    if (keys === 'any' || keys.some((known) => isSame(known, key))) return key
  }
  throw new Failure(401, {
    code: 'invalidApiKey',
    message: 'Invalid API key. Send it as a Bearer token or in an authentication task.',
    parameter: 'apiKey',
    type: 'string',
    taskType: 'authentication',
  })
}

export const isLogin = (task: RawTask | undefined): task is RawTask =>
  task?.taskType === 'authentication'
