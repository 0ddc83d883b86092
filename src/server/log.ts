import type { Log } from './deps.ts'
import type { LogLevel } from './env.ts'

const ORDER: readonly LogLevel[] = ['error', 'warn', 'info', 'debug']

/** An error in a line: its name, message and place. Others' text is cut, it may be a whole page. */
const toWords = (error: Error) => ({
  name: error.name,
  message: error.message.slice(0, 500),
  stack: error.stack
    ?.split('\n')
    .slice(1, 6)
    .map((line) => line.trim()),
})

/** JSON lines of a level and the more urgent ones, handed to `write` with their line end. */
export function createLog({
  level,
  clock,
  write,
}: {
  level: LogLevel
  clock: () => number
  write: (line: string) => void
}): Log {
  const line =
    (name: LogLevel) =>
    (message: string, about: Record<string, unknown> = {}) => {
      if (ORDER.indexOf(name) > ORDER.indexOf(level)) return
      const entry = { time: new Date(clock()).toISOString(), level: name, message, ...about }
      const text = JSON.stringify(entry, (_key, value: unknown) =>
        value instanceof Error ? toWords(value) : value,
      )
      write(`${text}\n`)
    }
  return { error: line('error'), warn: line('warn'), info: line('info'), debug: line('debug') }
}
