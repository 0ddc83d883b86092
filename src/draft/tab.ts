/**
 * Where this tab keeps its draft. Each tab has its own id in sessionStorage; a duplicated tab
 * inherits the id, is refused the lock on it and takes a new one; a new tab starts from a copy of
 * the draft written last.
 */
const TAB = 'playground.tab'
/** Holds the ids of tabs, the one that wrote last first, separated by spaces. */
const LATEST = 'playground.draft.latest'
const PREFIX = 'playground.draft.'
const KEPT = 12

interface DraftStorage {
  load(): string | null
  save(text: string): void
}

interface World {
  session: Storage
  local: Storage
  /** Calls back with whether this tab alone holds the name, which it keeps until it closes. */
  claim(name: string, answer: (granted: boolean) => void): void
  newId(): string
}

const lastWriters = (local: Storage): string[] => local.getItem(LATEST)?.split(' ') ?? []

/** Keeps the drafts written last. The storage's own order of keys says nothing. */
function noteWriter(local: Storage, tab: string): void {
  const writers = [tab, ...lastWriters(local).filter((other) => other !== tab)].slice(0, KEPT)
  local.setItem(LATEST, writers.join(' '))
  const names = Object.keys(local).filter((key) => key.startsWith(PREFIX) && key !== LATEST)
  const kept = new Set(writers.map((writer) => PREFIX + writer))
  const others = names.filter((name) => !kept.has(name))
  for (const name of others.slice(Math.max(0, KEPT - kept.size))) local.removeItem(name)
}

/**
 * The draft that this tab goes on with, before it has claimed one; null where there is none.
 * Throws where the browser forbids storage.
 */
export function peekDraft({ session, local }: Pick<World, 'session' | 'local'>): string | null {
  const of = (tab: string | null) => local.getItem(PREFIX + (tab ?? ''))
  return of(session.getItem(TAB)) ?? of(lastWriters(local)[0] ?? null)
}

export function openDraftStorage(world: World): DraftStorage {
  const { session, local } = world
  const inherited = session.getItem(TAB)
  let tab = inherited ?? world.newId()
  session.setItem(TAB, tab)
  world.claim(PREFIX + tab, (granted) => {
    if (granted) return
    tab = world.newId()
    session.setItem(TAB, tab)
    world.claim(PREFIX + tab, () => undefined)
  })
  return {
    load: () => peekDraft(world),
    save: (text) => {
      local.setItem(PREFIX + tab, text)
      noteWriter(local, tab)
    },
  }
}

/** The browser's own storage and locks; without locks a duplicated tab shares its draft. */
export const browserWorld = (): World => ({
  session: sessionStorage,
  local: localStorage,
  newId: () => crypto.randomUUID(),
  claim: (name, answer) => {
    if (!('locks' in navigator)) return answer(true)
    void navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      answer(lock !== null)
      // Held until the tab closes.
      return lock === null ? undefined : new Promise<never>(() => undefined)
    })
  },
})
