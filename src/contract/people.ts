import * as z from 'zod/mini'
import { nameSchema, roleSchema } from './person.ts'

/** Everybody who may sign in, and who was asked to; times in ms since 1970. */
export const peopleSchema = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      role: roleSchema,
      createdAt: z.int(),
      /** Last seen; null while never. */
      usedAt: z.nullable(z.int()),
    }),
  ),
  invitations: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      role: roleSchema,
      /** For somebody who is known: a new password. */
      known: z.boolean(),
      expiresAt: z.int(),
    }),
  ),
  /** Who was removed and left work that is kept; it can still be deleted. */
  removed: z.array(z.object({ id: z.string(), name: z.string(), removedAt: z.int() })),
})
export type People = z.infer<typeof peopleSchema>

/** Somebody new; or, by `personId`, a new password for somebody known. */
export const newInvitationSchema = z.union([
  z.strictObject({ name: nameSchema, role: roleSchema }),
  z.strictObject({ personId: z.string().check(z.regex(/^[\w-]{1,100}$/)) }),
])
export type NewInvitation = z.infer<typeof newInvitationSchema>

/** `link` is told this once; only its hash is kept. */
export const madeInvitationSchema = z.object({ link: z.string(), expiresAt: z.int() })
export type MadeInvitation = z.infer<typeof madeInvitationSchema>

export const personPatchSchema = z.strictObject({ role: roleSchema })

/** What becomes of somebody's work when they are removed: kept and shown to nobody, or deleted for good. */
export const leftWorkSchema = z.enum(['keep', 'delete'])
export type LeftWork = z.infer<typeof leftWorkSchema>
