import { isIP } from 'node:net'

/** Reads settings one by one and gathers what is wrong, so that a person mends everything at once. */
export class Complaints {
  readonly #env: Record<string, string | undefined>
  readonly list: string[] = []

  constructor(env: Record<string, string | undefined>) {
    this.#env = env
  }

  add(complaint: string): void {
    this.list.push(complaint)
  }

  /** The trimmed value; an empty one counts as unset, as an untouched line of .env leaves it. */
  text(name: string): string | undefined {
    return this.#env[name]?.trim() || undefined
  }

  /** A number within bounds, both inclusive. */
  number(name: string, bounds: { min: number; max: number; whole?: boolean }): number | undefined {
    const text = this.text(name)
    if (text === undefined) return undefined
    const value = Number(text)
    const fits = value >= bounds.min && value <= bounds.max
    if (/^\d+(\.\d+)?$/.test(text) && fits && (!bounds.whole || Number.isInteger(value)))
      return value
    const kind = bounds.whole ? 'a whole number' : 'a number'
    this.add(`${name} must be ${kind} from ${bounds.min} to ${bounds.max}; it is "${text}".`)
    return undefined
  }

  choice<T extends string>(name: string, options: readonly T[]): T | undefined {
    const text = this.text(name)
    const found = options.find((option) => option === text)
    if (text !== undefined && found === undefined)
      this.add(`${name} must be one of ${options.join(', ')}; it is "${text}".`)
    return found
  }

  /** An absolute address; its text is not repeated, it may hold a password. */
  address(name: string, schemes: readonly string[]): URL | undefined {
    const text = this.text(name)
    if (text === undefined) return undefined
    const url = URL.parse(text)
    if (url && schemes.includes(url.protocol.slice(0, -1))) return url
    this.add(`${name} must be an address that begins with ${schemes.join(':// or ')}://.`)
    return undefined
  }
}

/** Whether a host name reaches only this computer. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[(.*)\]$/, '$1')
  return bare === 'localhost' || bare === '::1' || (isIP(bare) === 4 && bare.startsWith('127.'))
}
