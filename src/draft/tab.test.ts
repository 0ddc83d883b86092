import { describe, expect, it } from 'vitest'
import { openDraftStorage, peekDraft } from './tab.ts'

function storage(entries: Record<string, string> = {}): Storage {
  const kept: Record<string, string> = { ...entries }
  const methods = {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => {
      kept[key] = value
    },
    removeItem: (key: string) => {
      delete kept[key]
    },
  }
  // Only these methods and the list of keys are used. Browsers list keys in an order of their own.
  return new Proxy(methods, {
    ownKeys: () => Object.keys(kept).sort().reverse(),
    getOwnPropertyDescriptor: (_, key) =>
      String(key) in kept ? { enumerable: true, configurable: true } : undefined,
  }) as unknown as Storage
}

/** A browser: one local storage, locks that are held until a tab closes. */
function browser() {
  const local = storage()
  const held = new Set<string>()
  let id = 0
  return (session: Storage) =>
    openDraftStorage({
      session,
      local,
      newId: () => `tab-${id++}`,
      claim: (name, answer) => {
        const granted = !held.has(name)
        held.add(name)
        answer(granted)
      },
    })
}

/** A tab whose name nobody else claims. */
const alone = (local: Storage, session: Storage, id: string) => ({
  session,
  local,
  newId: () => id,
  claim: (_: string, answer: (granted: boolean) => void) => answer(true),
})

describe('where a tab keeps its draft', () => {
  it('finds its own draft after a reload', () => {
    const local = storage()
    const session = storage()
    const world = alone(local, session, 'a')
    openDraftStorage(world).save('one')
    expect(openDraftStorage(world).load()).toBe('one')
  })

  it('starts a new tab from the latest draft, and keeps the two apart', () => {
    const open = browser()
    const first = open(storage())
    first.save('one')
    const second = open(storage())
    expect(second.load()).toBe('one')
    second.save('two')
    expect(first.load()).toBe('one')
  })

  it('gives a duplicated tab a draft of its own', () => {
    const open = browser()
    const session = storage()
    const first = open(session)
    first.save('one')
    const copy = open(storage({ 'playground.tab': session.getItem('playground.tab') ?? '' }))
    expect(copy.load()).toBe('one')
    copy.save('two')
    expect(first.load()).toBe('one')
  })

  it('keeps the drafts that were written last, and drops the rest', () => {
    const local = storage({ 'playground.draft.left-by-nobody-known': 'old' })
    const tabs = Array.from({ length: 14 }, (_, at) =>
      openDraftStorage(alone(local, storage(), `tab-${at}`)),
    )
    for (const [at, tab] of tabs.entries()) {
      tabs[0]?.save('first')
      tab.save(`draft ${at}`)
    }
    const left = Object.keys(local).filter((key) => /tab-|nobody/.test(key))
    const expected = [0, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13].map(
      (at) => `playground.draft.tab-${at}`,
    )
    expect(left.sort()).toEqual(expected.sort())
  })

  it('tells what a tab will start from before it has claimed anything', () => {
    const local = storage()
    const [session, fresh] = [storage(), storage()]
    expect(peekDraft({ session, local })).toBeNull()
    const world = alone(local, session, 'a')
    openDraftStorage(world).save('one')
    openDraftStorage(alone(local, storage(), 'b')).save('two')
    expect(peekDraft({ session, local })).toBe('one')
    expect(peekDraft({ session: fresh, local })).toBe('two')
    expect(fresh.getItem('playground.tab')).toBeNull()
  })
})
