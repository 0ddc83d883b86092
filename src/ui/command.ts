import { useEffect, useRef } from 'react'

/** Returns `false` when it has nothing to do, so that the key keeps its usual meaning. */
// biome-ignore lint/suspicious/noConfusingVoidType: a handler that simply does it returns nothing.
type CommandHandler = (argument?: string) => boolean | void

const handlers = new Map<string, CommandHandler[]>()

/**
 * What a key or the palette can ask for, by name. Whoever can do it offers it while mounted; of
 * several, the one that came last is asked.
 */
export function offerCommand(id: string, handler: CommandHandler): () => void {
  handlers.set(id, [...(handlers.get(id) ?? []), handler])
  return () => {
    const rest = (handlers.get(id) ?? []).filter((one) => one !== handler)
    if (rest.length > 0) handlers.set(id, rest)
    else handlers.delete(id)
  }
}

export const hasCommand = (id: string): boolean => handlers.has(id)

/** True when somebody did it. */
export const runCommand = (id: string, argument?: string): boolean => {
  const handler = handlers.get(id)?.at(-1)
  return handler !== undefined && handler(argument) !== false
}

/** Offers a command while the component is mounted; the latest handler is the one called. */
export function useCommand(id: string, handler: CommandHandler, enabled = true): void {
  const latest = useRef(handler)
  useEffect(() => {
    latest.current = handler
  })
  useEffect(
    () => (enabled ? offerCommand(id, (argument) => latest.current(argument)) : undefined),
    [id, enabled],
  )
}
