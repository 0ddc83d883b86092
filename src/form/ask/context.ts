import { createContext, use, useCallback, useSyncExternalStore } from 'react'
import type { Issue } from '../../models/issue.ts'
import type { Facts } from '../../models/rule.ts'
import type { Value } from '../../models/values.ts'
import type { EditorOf } from '../editors/editor.ts'
import type { KindOf } from '../kinds/kind.ts'
import type { Ask } from './ask.ts'
import type { Findings, FindingsStore } from './findings.ts'
import { holdsSomething } from './holds-something.ts'
import type { Revealer } from './revealer.ts'

interface AskRoom {
  ask: Ask
  findings: FindingsStore
  revealer: Revealer
  kindOf: KindOf
  editorOf: EditorOf
  facts: Facts
}

export const AskContext = createContext<AskRoom | null>(null)

/** The form around. Throws Error outside of one. */
export function useAsk(): AskRoom {
  const room = use(AskContext)
  if (!room) throw new Error('A field stands outside of its form.')
  return room
}

/** What a path's value means for the screen; renders again only when that changes. */
export function useValueOf<T>(path: string, read: (value: unknown) => T): T {
  const { ask } = useAsk()
  const subscribe = useCallback(
    (listener: () => void) => ask.subscribe(path, listener),
    [ask, path],
  )
  return useSyncExternalStore(subscribe, () => read(ask.get(path)))
}

const itself = (value: unknown) => value
// The form's values were made by fromRequest and its controls.
export const useValue = <T extends Value>(path: string): T | null =>
  (useValueOf(path, itself) ?? null) as T | null

/** Whether anything is set at or below a path. */
export const useIsSet = (path: string): boolean => useValueOf(path, holdsSomething)

/** Sets a path as its person does. */
export function useSet(path: string): (value: Value) => void {
  const { ask, findings } = useAsk()
  return useCallback(
    (value) => {
      findings.complain(path, null)
      findings.touch(path)
      ask.set(path, value)
    },
    [ask, findings, path],
  )
}

/** What to say beside a field. */
export function useIssues(path: string): readonly Issue[] {
  const { findings } = useAsk()
  return useSyncExternalStore(findings.subscribe, () => findings.beside(path))
}

/** Something read from the findings; it must be the same value while it means the same. */
export function useFinding<T>(read: (findings: Findings) => T): T {
  const { findings } = useAsk()
  return useSyncExternalStore(findings.subscribe, () => read(findings.read()))
}
