import type { Person } from '../../contract/person.ts'
import { useDraft } from '../../draft/draft.ts'
import { writeDraft } from '../../draft/stored-draft.ts'
import { browserWorld, openDraftStorage } from '../../draft/tab.ts'
import { draftFromWords } from './words-written.ts'

/** Whose drafts this browser keeps. */
const LAST = 'playground.person'
const CHANGES = 'playground-changes'

/** The name signed in with last, for the form; never a password. */
export function lastName(): string {
  try {
    return JSON.parse(localStorage.getItem(LAST) ?? '{}').name ?? ''
  } catch {
    return ''
  }
}

function lastId(): string | undefined {
  try {
    return JSON.parse(localStorage.getItem(LAST) ?? '{}').id
  } catch {
    return undefined
  }
}

/** What one person left in the browser is not the next one's to see. */
async function forgetDrafts(): Promise<void> {
  const theme = localStorage.getItem('theme')
  localStorage.clear()
  sessionStorage.clear()
  if (theme) localStorage.setItem('theme', theme)
  const databases = (await indexedDB.databases?.()) ?? []
  for (const { name } of databases) if (name) indexedDB.deleteDatabase(name)
}

/**
 * Goes on as a person: the same one finds everything as it was, in every tab; another one begins
 * with a page of their own, with the words they wrote before they were asked who they are. `over`:
 * the page behind is of somebody whose session ended, and so are the words on it.
 */
export async function enter(person: Person, over: boolean, done: () => void): Promise<void> {
  const other = lastId() !== undefined && lastId() !== person.id
  if (other) {
    const draft = over ? undefined : draftFromWords(useDraft.getInitialState(), useDraft.getState())
    await forgetDrafts()
    if (draft) openDraftStorage(browserWorld()).save(writeDraft(draft))
  }
  localStorage.setItem(LAST, JSON.stringify({ id: person.id, name: person.name }))
  if (other) return location.reload()
  // To this very page as well: its own channel hears others, and this is another.
  const channel = new BroadcastChannel(CHANGES)
  channel.postMessage({ resync: true })
  channel.close()
  done()
}

/** Calls back once somebody signed in, in this tab or another. */
export function onEntered(listener: () => void): () => void {
  const channel = new BroadcastChannel(CHANGES)
  channel.onmessage = ({ data }) => 'resync' in data && listener()
  return () => channel.close()
}
