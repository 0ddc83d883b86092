interface Policy {
  createScriptURL(address: string): string
}

/** The name that the page's policy allows (server/doors/headers.ts). */
const NAME = 'worker'

function ownAddress(address: string): string {
  if (new URL(address, location.href).origin === location.origin) return address
  throw new TypeError('A worker runs this page’s own files alone.')
}

let policy: Policy | undefined

/**
 * Starts a worker from the address that an import with `?worker&url` gives. Browsers with Trusted
 * Types take no other address than one that this policy made. Throws TypeError for a foreign one.
 */
export function startWorker(address: string): Worker {
  // TypeScript's DOM does not know Trusted Types.
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: Policy): Policy }
  }
  policy ??= trustedTypes?.createPolicy(NAME, { createScriptURL: ownAddress }) ?? {
    createScriptURL: ownAddress,
  }
  return new Worker(policy.createScriptURL(address), { type: 'module' })
}
