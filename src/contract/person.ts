import * as z from 'zod/mini'

/** admin: members and people too · member: work that costs money · viewer: all that costs none. */
export const roleSchema = z.enum(['admin', 'member', 'viewer'])
export type Role = z.infer<typeof roleSchema>

/** Characters of a password, as typed; the longest is a limit on work, not on taste. */
export const PASSWORD_MIN = 12
export const PASSWORD_MAX = 200
/** Characters of a person's or token's name. */
export const NAME_MAX = 60

/** Text on one line, without control characters. */
export const nameSchema = z
  .string()
  .check(z.trim(), z.normalize('NFC'), z.minLength(1), z.maxLength(NAME_MAX), z.regex(/^\P{C}*$/u))
export const passwordSchema = z.string().check(z.minLength(PASSWORD_MIN), z.maxLength(PASSWORD_MAX))

export const personSchema = z.object({ id: z.string(), name: z.string(), role: roleSchema })
export type Person = z.infer<typeof personSchema>

/** Who a browser is; null where nobody is signed in, or where nobody has to (`signIn` false). */
export const whoSchema = z.object({ signIn: z.boolean(), person: z.nullable(personSchema) })
export type Who = z.infer<typeof whoSchema>

export const signInSchema = z.strictObject({
  name: z.string().check(z.maxLength(1000)),
  password: z.string().check(z.maxLength(1000)),
})
export type SignIn = z.infer<typeof signInSchema>

/** What stands behind a one-time link. */
export const invitationSchema = z.object({
  name: z.string(),
  role: roleSchema,
  /** The first administrator's. */
  first: z.boolean(),
  /** For somebody who is known: a new password. */
  known: z.boolean(),
})
export type Invitation = z.infer<typeof invitationSchema>

export const lookSchema = z.strictObject({ link: z.string().check(z.maxLength(200)) })
export const acceptSchema = z.strictObject({
  link: z.string().check(z.maxLength(200)),
  name: nameSchema,
  password: passwordSchema,
})
export type Accept = z.infer<typeof acceptSchema>
