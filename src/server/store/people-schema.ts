/** People and what lets them in (promises.md, "Who gets in"); secrets stand hashed. */
export interface PersonRow {
  id: string
  name: string
  /** The name as it is compared; null once removed. */
  login: string | null
  /** Argon2id, in its own text form. */
  password: string
  role: string
  created_at: number
  removed_at: number | null
  /** 0/1: removed with all that they made, which is deleted for good. */
  purged: number
}

/** One browser that is signed in. */
export interface SessionRow {
  id: string
  person_id: string
  /** sha-256 of the cookie's secret. */
  hash: string
  /** What the browser calls itself. */
  agent: string
  created_at: number
  /** Written at most every few minutes. */
  used_at: number
}

/** A script's way in. */
export interface TokenRow {
  id: string
  person_id: string
  name: string
  hash: string
  /** At most this role, and never more than its person's. */
  role: string
  created_at: number
  used_at: number | null
}

/** A one-time link to choose a password. */
export interface InvitationRow {
  id: string
  hash: string
  name: string
  role: string
  /** Whose new password it is; null for somebody new. */
  person_id: string | null
  /** 0/1: printed at the start while nobody is there. */
  first: number
  created_at: number
  expires_at: number
}

export interface PeopleTables {
  people: PersonRow
  sessions: SessionRow
  tokens: TokenRow
  invitations: InvitationRow
}
