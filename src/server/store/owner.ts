/** Owns what is made where nobody signs in, and what was made before people did. */
export const LOCAL_OWNER = 'local'

/** A change that every person hears of; nobody's id. */
export const EVERYBODY = '*'

/**
 * An Idempotency-Key as it is stored: two people may choose the same one. A key has no spaces, so
 * no person's can be spelled by another's.
 */
export const ownKey = (owner: string, key: string): string =>
  owner === LOCAL_OWNER ? key : `${owner} ${key}`
