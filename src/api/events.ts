import type { QueryClient } from '@tanstack/react-query'
import { type Change, changeSchema } from '../contract/event.ts'
import { createChangeReader } from './change-reader.ts'
import { keys } from './keys.ts'

const CHANNEL = 'playground-changes'
type Message = { change: Change } | { opened: true } | { resync: true } | { lost: true }

/** After a cut anything may have happened: what is shown is read again. */
function resync(client: QueryClient): void {
  for (const queryKey of [keys.lists, keys.health, keys.spend, keys.singles]) {
    void client.invalidateQueries({ queryKey })
  }
}

/** What changed between a list's answer and the stream's beginning was told to nobody. */
const catchUp = (client: QueryClient) => void client.invalidateQueries({ queryKey: keys.lists })

/** ms until a stream that ended for good is asked for again. */
const REOPEN_MS = 2000

function openStream(tell: (message: Message) => void): () => void {
  let state: 'new' | 'open' | 'cut' = 'new'
  let timer: ReturnType<typeof setTimeout> | undefined
  let source: EventSource
  const open = () => {
    source = new EventSource('/api/events')
    source.onerror = () => {
      if (state !== 'cut') tell({ lost: true })
      state = 'cut'
      // The browser reconnects after a cut, but never after a refusal: a server that is starting.
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, REOPEN_MS)
    }
    source.onopen = () => {
      if (state !== 'open') tell(state === 'new' ? { opened: true } : { resync: true })
      state = 'open'
    }
    source.addEventListener('change', (event) => {
      const parsed = changeSchema.safeParse(JSON.parse(event.data))
      if (parsed.success) tell({ change: parsed.data })
    })
  }
  open()
  return () => {
    clearTimeout(timer)
    source.close()
  }
}

/** ms after which a tab that was not given the lead follows another's. */
const LEAD_MS = 100

/** One stream per browser: the tab that holds the lock reads it and tells the others. Returns its end. */
export function followEvents(client: QueryClient): () => void {
  const read = createChangeReader(client)
  const hear = (message: Message) => {
    if ('change' in message) read(message.change)
    else if ('resync' in message) resync(client)
    else if ('opened' in message) catchUp(client)
    // Asked at once, so that the header soon says whether the server is there.
    else void client.invalidateQueries({ queryKey: keys.health })
  }
  const channel = new BroadcastChannel(CHANNEL)
  channel.onmessage = ({ data }: MessageEvent<Message>) => hear(data)
  const leaving = new AbortController()
  // Whoever leads catches up when the stream opens; to the others that was said before they heard.
  const late = setTimeout(() => catchUp(client), LEAD_MS)
  const lead = () => {
    clearTimeout(late)
    const close = openStream((message) => {
      hear(message)
      channel.postMessage(message)
    })
    leaving.signal.addEventListener('abort', close)
    return new Promise<void>((done) => leaving.signal.addEventListener('abort', () => done()))
  }
  if ('locks' in navigator) {
    navigator.locks.request(CHANNEL, { signal: leaving.signal }, lead).catch(() => undefined)
  } else void lead()
  return () => {
    clearTimeout(late)
    leaving.abort()
    channel.close()
  }
}
