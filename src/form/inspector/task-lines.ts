import { stringifyJson } from '../../models/json.ts'
import type { Task } from '../../models/task.ts'

/** One line of the task as shown; `added` marks what the request did not hold. */
export interface TaskLine {
  text: string
  added: boolean
}

/** The task as indented JSON, line by line, with what we added marked to its last line. */
export function taskLines({ task, added }: Task): TaskLine[] {
  const ours = new Set(added)
  let mark = false
  return stringifyJson(task, 2)
    .split('\n')
    .map((text) => {
      const top = /^ {2}"([^"]+)":/.exec(text)
      if (top?.[1] !== undefined) mark = ours.has(top[1])
      else if (!text.startsWith('  ')) mark = false
      return { text, added: mark }
    })
}
