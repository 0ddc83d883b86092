import { fingerprint } from '../jobs/fingerprint.ts'
import { LOCAL_OWNER } from '../store/owner.ts'

/**
 * What a call stands for: the same of the same engine for the same person. Somebody else's answer
 * would say what they asked.
 */
export const toClaim = (engineId: string, hash: string, owner: string): string =>
  fingerprint(owner === LOCAL_OWNER ? [engineId, hash] : [engineId, hash, owner])
