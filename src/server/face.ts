import { isLoopback } from './complaints.ts'
import { DEFAULT_PORT, type Settings } from './env.ts'

/** Under which names we answer. Host names stand as a browser's Host header spells them. */
export interface Face {
  /** The one address people use: `http://127.0.0.1:4317`, or the public origin of a team. */
  origin: string
  /** Where this process itself answers. */
  address: string
  /** Exact Host headers that are answered at all. */
  hosts: ReadonlySet<string>
  /** Hosts that mean this computer under another name; pages there redirect to `origin`. */
  otherNames: ReadonlySet<string>
  /** Exact origins whose pages may change something. */
  origins: ReadonlySet<string>
}

/** Hosts that mean every address, and the one that reaches this computer from itself. */
const UNSPECIFIED: Record<string, string> = { '0.0.0.0': '127.0.0.1', '::': '::1' }

const bracketed = (host: string): string => (host.includes(':') ? `[${host}]` : host)

/** The face that settings give; `settings.port` is the port listened on by then. */
export function toFace(settings: Pick<Settings, 'host' | 'port' | 'publicOrigin'>): Face {
  // "Every address of this machine" is no name; its loopback is one of them.
  const own = bracketed(UNSPECIFIED[settings.host] ?? settings.host)
  const port = settings.port ?? DEFAULT_PORT
  const names = new Set([own, '127.0.0.1', 'localhost', '[::1]'])
  // URL drops the default port, as browsers do in Host and Origin.
  const urls = [...names].map((name) => new URL(`http://${name}:${port}`))
  const address = new URL(`http://${own}:${port}`)
  const open = settings.publicOrigin === null ? [] : [new URL(settings.publicOrigin)]
  // A proxy on this computer may be how people come; then both addresses are good for pages.
  const origin = isLoopback(settings.host) ? address : (open[0] ?? address)
  return {
    origin: origin.origin,
    address: address.origin,
    hosts: new Set([...urls, ...open].map((url) => url.host)),
    otherNames: new Set(
      urls.map((url) => url.host).filter((host) => host !== origin.host && host !== address.host),
    ),
    origins: new Set([...urls, ...open].map((url) => url.origin)),
  }
}
