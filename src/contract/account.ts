import * as z from 'zod/mini'
import { nameSchema, passwordSchema, personSchema, roleSchema } from './person.ts'

/** One browser that is signed in; times in ms since 1970. */
export const sessionSchema = z.object({
  id: z.string(),
  /** What the browser calls itself. */
  agent: z.string(),
  createdAt: z.int(),
  usedAt: z.int(),
  /** The one that asks. */
  current: z.boolean(),
})

/** A script's way in: `Authorization: Bearer …`. */
export const tokenSchema = z.object({
  id: z.string(),
  name: z.string(),
  role: roleSchema,
  createdAt: z.int(),
  usedAt: z.nullable(z.int()),
})

export const accountSchema = z.object({
  person: personSchema,
  sessions: z.array(sessionSchema),
  tokens: z.array(tokenSchema),
})
export type Account = z.infer<typeof accountSchema>

export const newPasswordSchema = z.strictObject({
  current: z.string().check(z.maxLength(1000)),
  password: passwordSchema,
})
export type NewPassword = z.infer<typeof newPasswordSchema>

export const newTokenSchema = z.strictObject({ name: nameSchema, role: roleSchema })
export type NewToken = z.infer<typeof newTokenSchema>

/** `secret` is told this once; only its hash is kept. */
export const madeTokenSchema = z.object({ token: tokenSchema, secret: z.string() })
export type MadeToken = z.infer<typeof madeTokenSchema>
