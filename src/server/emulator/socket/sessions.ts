import type { World } from '../world.ts'

/** A connection as a session sees it. */
export interface Outlet {
  /** `onLost` is called when the text could not be handed to the network. */
  send(text: string, onLost: () => void): void
  /** Ends the connection without a word. */
  cut(): void
}

/** What outlives a connection: results that nobody took are kept for its client (contract §2.3). */
export interface Session {
  uuid: string
  /** Connects it, and sends what was missed; a former connection is cut. */
  attach(outlet: Outlet): void
  /** The connection has gone. Does nothing when another one has taken its place. */
  detach(outlet: Outlet): void
  /** Sends; what is worth keeping waits when nobody is connected. */
  deliver(text: string, keep: boolean): void
  /** Cuts the connection of the moment. */
  cut(): void
}

export interface Sessions {
  /** The former session of the same key, or a fresh one: also for an unknown UUID. */
  open(key: string, uuid: unknown): Session
}

/** How long and how much is kept is not documented; these bounds are ours. */
const KEPT_MS = 5 * 60_000
const KEPT_FRAMES = 500
const KEPT_CHARS = 64 * 1024 * 1024

interface Options {
  world: World
  /** Aborts when the engine stops. */
  signal: AbortSignal
}

function createSession(uuid: string, { world, signal }: Options, onExpiry: () => void): Session {
  let connected: Outlet | undefined
  let missed: string[] = []
  let chars = 0
  let back = new AbortController()

  const keep = (text: string) => {
    missed.push(text)
    chars += text.length
    while (missed.length > KEPT_FRAMES || (chars > KEPT_CHARS && missed.length > 0))
      chars -= missed.shift()?.length ?? 0
  }
  const deliver = (text: string, kept: boolean) => {
    if (connected) connected.send(text, () => kept && keep(text))
    else if (kept) keep(text)
  }
  const detach = (outlet: Outlet) => {
    if (connected !== outlet) return
    connected = undefined
    back = new AbortController()
    // The wait rejects when the client comes back or the engine stops.
    world.wait(KEPT_MS, AbortSignal.any([signal, back.signal])).then(onExpiry, () => {})
  }
  return {
    uuid,
    attach(outlet) {
      back.abort()
      if (connected !== outlet) connected?.cut()
      connected = outlet
      const waiting = missed
      missed = []
      chars = 0
      for (const text of waiting) deliver(text, true)
    },
    detach,
    deliver,
    cut() {
      const gone = connected
      if (!gone) return
      detach(gone)
      gone.cut()
    },
  }
}

export function createSessions(options: Options): Sessions {
  const known = new Map<string, { key: string; session: Session }>()
  return {
    open(key, uuid) {
      const former = typeof uuid === 'string' ? known.get(uuid) : undefined
      if (former?.key === key) return former.session
      const fresh = options.world.uuid()
      const session = createSession(fresh, options, () => known.delete(fresh))
      known.set(fresh, { key, session })
      return session
    },
  }
}
