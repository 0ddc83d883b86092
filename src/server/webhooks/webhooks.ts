import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { keepMark } from '../store/marks.ts'
import type { Queries } from '../store/store.ts'

/** Where an engine can call us about a task. */
export interface Webhooks {
  /** An address that nobody can guess for another task. */
  addressOf(taskUUID: string): string
  /** Whether `mark` is the one of the task's address. */
  isOwn(taskUUID: string, mark: string): boolean
}

/** The same addresses on every instance of a history; its own secret never leaves the database. */
export async function openWebhooks(db: Queries, origin: string): Promise<Webhooks> {
  const secret = await keepMark(db, 'webhooks', randomBytes(32).toString('base64url'))
  const markOf = (taskUUID: string) =>
    createHmac('sha256', secret).update(taskUUID).digest('base64url')
  return {
    addressOf: (taskUUID) => `${origin}/api/webhooks/${taskUUID}/${markOf(taskUUID)}`,
    isOwn(taskUUID, mark) {
      const own = Buffer.from(markOf(taskUUID))
      const given = Buffer.from(mark)
      return own.length === given.length && timingSafeEqual(own, given)
    },
  }
}
