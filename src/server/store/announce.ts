import { randomUUID } from 'node:crypto'
import pg from 'pg'

/** The channel on which instances wake each other; it carries nothing but who called. */
const CHANNEL = 'playground_changes'
/** Before a lost connection is tried again, ms: doubling up to the last. */
const AGAIN_MS = { first: 250, last: 5000 }
/** Many commits within this time are one call, ms. */
const GATHER_MS = 20

/** Commits told from instance to instance, beside the table of changes that holds what they were. */
export interface Announcer {
  /** Another instance may have committed a change; also after every reconnection, for what was missed. */
  onHeard(listener: () => void): void
  /** This instance has committed one. Never throws: readers look by themselves too. */
  tell(): void
  close(): Promise<void>
}

/** LISTEN on a connection of its own, NOTIFY on the same; a lost one is made anew. Never throws. */
export async function openAnnouncer(url: string): Promise<Announcer> {
  const self = randomUUID()
  const listeners = new Set<() => void>()
  const hear = () => {
    for (const listener of listeners) listener()
  }
  let client: pg.Client | undefined
  let closed = false
  let wait = AGAIN_MS.first
  let retry: NodeJS.Timeout | undefined
  let telling: NodeJS.Timeout | undefined

  function lose(lost: pg.Client): void {
    if (client === lost) client = undefined
    lost.removeAllListeners()
    // What a broken connection still says is of no interest.
    lost.on('error', () => {})
    void lost.end().catch(() => {})
    if (closed || retry) return
    retry = setTimeout(() => {
      retry = undefined
      void connect().then(hear)
    }, wait)
    wait = Math.min(wait * 2, AGAIN_MS.last)
  }

  async function connect(): Promise<void> {
    if (closed) return
    const next = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: 5000,
      keepAlive: true,
    })
    next.on('error', () => lose(next)).on('end', () => lose(next))
    next.on('notification', ({ payload }) => {
      if (payload !== self) hear()
    })
    try {
      await next.connect()
      await next.query(`listen ${CHANNEL}`)
    } catch {
      return lose(next)
    }
    if (closed) return void next.end().catch(() => {})
    client = next
    wait = AGAIN_MS.first
  }
  await connect()

  return {
    onHeard: (listener) => void listeners.add(listener),
    tell() {
      telling ??= setTimeout(() => {
        telling = undefined
        const now = client
        now?.query('select pg_notify($1, $2)', [CHANNEL, self]).catch(() => lose(now))
      }, GATHER_MS)
    },
    async close() {
      closed = true
      clearTimeout(retry)
      clearTimeout(telling)
      await client?.end().catch(() => {})
    },
  }
}
