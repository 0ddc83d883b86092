import { type Context, Hono } from 'hono'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import type { Deps } from '../deps.ts'
import { isStillIn } from '../people/entries.ts'
import { type Visitor, visitorOf } from '../people/who.ts'
import { refuse } from '../problem.ts'
import { lastChangeId, listChanges, onChange } from '../store/changes.ts'

/** A browser keeps one stream for all its tabs; this is room for many browsers and forgotten curls. */
const MAX_STREAMS = 64
/** Of each person where people sign in: nobody listens in the others' place. */
const OWN_STREAMS = 16
/** Proxies and sleeping laptops drop a silent connection; a comment keeps it, ms. */
const HEARTBEAT_MS = 15_000
/** Instances wake each other (store/announce.ts); where that fails, changes are looked for, ms. */
const LOOK_MS = 1000
/**
 * PostgreSQL gives ids before they are committed: a lower one may appear after a higher one was
 * read, so the last ones are read again. SQLite has one writer at a time.
 */
const OVERLAP = { postgres: 1000, sqlite: 0 }
/** Of those, told again to a reader that comes back: it drops what it knows. */
const TOLD_AGAIN = { postgres: 100, sqlite: 0 }
/** Changes read at once, beside the overlap. */
const PAGE = 500
const RETRY_MS = 1000
/** Who was let in may have been shown out since, ms. */
const KNOWN_MS = 3000

/** Wakes a sleeper; a call while nobody sleeps is kept for the next sleep. */
function createBell() {
  let rung = false
  let wake: (() => void) | undefined
  return {
    ring() {
      rung = true
      wake?.()
    },
    async sleep(ms: number) {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      wake = undefined
      rung = false
    },
  }
}

/** Where a reader stands: what is newer than `floor` and not in `seen` is for it. */
interface Place {
  visitor: Visitor
  floor: number
  newest: number
  seen: Set<number>
}

/** A reader goes on behind the id it saw last; a new one begins now. */
async function placeOf(c: Context, { store }: Deps): Promise<Place> {
  const visitor = visitorOf(c)
  const text = c.req.header('last-event-id')
  const last = await lastChangeId(store.db)
  if (text === undefined) {
    // What is being committed right now has a lower id than what is there, and is news all the same.
    const floor = Math.max(0, last - OVERLAP[store.kind])
    const limit = OVERLAP[store.kind] + PAGE
    const old =
      floor === last ? [] : await listChanges(store.db, { owner: visitor.id, after: floor, limit })
    return { visitor, floor, newest: last, seen: new Set(old.map(({ id }) => id)) }
  }
  if (!/^\d{1,15}$/.test(text)) throw refuse('badRequest', 'Last-Event-ID is an id of this stream.')
  // An id from before the database was replaced would wait for ever.
  const floor = Math.max(0, Math.min(Number(text), last) - TOLD_AGAIN[store.kind])
  return { visitor, floor, newest: floor, seen: new Set() }
}

/** Writes what came, again and again, until the reader leaves. */
async function follow(stream: SSEStreamingApi, deps: Deps, place: Place) {
  const { store, clock } = deps
  const { visitor, seen } = place
  const owner = visitor.id
  const bell = createBell()
  const stopListening = onChange(store, bell.ring)
  stream.onAbort(bell.ring)
  const overlap = OVERLAP[store.kind]
  let { newest } = place
  let heard = clock()
  let known = clock()
  try {
    while (!stream.aborted && !stream.closed) {
      if (clock() - known >= KNOWN_MS) {
        if (!(await isStillIn(deps, visitor))) return
        known = clock()
      }
      const after = Math.max(place.floor, newest - overlap)
      const found = await listChanges(store.db, { owner, after, limit: overlap + PAGE })
      const changes = found.filter(({ id }) => !seen.has(id))
      for (const change of changes) {
        await stream.writeSSE({
          event: 'change',
          id: String(change.id),
          data: JSON.stringify(change),
        })
        seen.add(change.id)
        newest = Math.max(newest, change.id)
        heard = clock()
      }
      for (const id of seen) if (id <= newest - overlap) seen.delete(id)
      if (changes.length > 0) continue
      if (clock() - heard >= HEARTBEAT_MS) {
        await stream.write(': still here\n\n')
        heard = clock()
      }
      await bell.sleep(LOOK_MS)
    }
  } finally {
    stopListening()
  }
}

/**
 * What changed, as server-sent events without data: kind, key and version. Resumes behind
 * Last-Event-ID; a reader may see an id twice and drops versions it knows (architecture.md, 10).
 */
export function eventRoutes(deps: Deps) {
  const streams = new Set<{ visitor: Visitor }>()
  /** Throws Refusal 503 where there is no more room. */
  function open(visitor: Visitor): { visitor: Visitor } {
    const own = [...streams].filter((one) => one.visitor.id === visitor.id).length
    if (streams.size >= MAX_STREAMS || (visitor.via !== 'local' && own >= OWN_STREAMS))
      throw refuse('unavailable', 'Too many pages listen for changes. Close some of them.')
    const stream = { visitor }
    streams.add(stream)
    return stream
  }
  return new Hono().get('/', async (c) => {
    // HEAD comes here too; nobody would read its stream, so nothing would ever end it.
    if (c.req.method === 'HEAD') return c.body(null, 200, { 'content-type': 'text/event-stream' })
    const opened = open(visitorOf(c))
    const place = await placeOf(c, deps).catch((error: unknown) => {
      streams.delete(opened)
      throw error
    })
    c.header('x-accel-buffering', 'no')
    return streamSSE(
      c,
      async (stream) => {
        try {
          await stream.write(`retry: ${RETRY_MS}\nid: ${place.newest}\nevent: hello\ndata: {}\n\n`)
          await follow(stream, deps, place)
        } finally {
          streams.delete(opened)
        }
      },
      async (error) => deps.log.warn('a stream of changes ended', { error }),
    )
  })
}
