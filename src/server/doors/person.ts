import type { MiddlewareHandler } from 'hono'
import { LOCAL_PERSON } from '../people/who.ts'

/** Who asks: here nobody signs in, and everything is the local person's. */
export function personDoor(): MiddlewareHandler {
  return async (c, next) => {
    c.set('person', LOCAL_PERSON)
    await next()
  }
}
