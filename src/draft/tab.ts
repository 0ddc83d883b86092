/**
 * Where this tab keeps its draft. Each tab has its own id in sessionStorage; a duplicated tab
 * inherits the id, is refused the lock on it and takes a new one; a new tab starts from a copy of
 * the draft written last.
 */
const TAB = 'playground.tab'
const LATEST = 'playground.draft.latest'
const PREFIX = 'playground.draft.'
const KEPT = 12

export interface DraftStorage {
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

function prune(local: Storage, keep: string): void {
  const names = Object.keys(local).filter((key) => key.startsWith(PREFIX) && key !== LATEST)
  for (const name of names.slice(0, Math.max(0, names.length - KEPT))) {
    if (name !== PREFIX + keep) local.removeItem(name)
  }
}

/**
 * The draft that this tab goes on with, before it has claimed one; null where there is none.
 * Throws where the browser forbids storage.
 */
export function peekDraft({ session, local }: Pick<World, 'session' | 'local'>): string | null {
  const of = (tab: string | null) => local.getItem(PREFIX + (tab ?? ''))
  return of(session.getItem(TAB)) ?? of(local.getItem(LATEST))
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
      local.setItem(LATEST, tab)
      prune(local, tab)
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
