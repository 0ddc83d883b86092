import { useMemo, useState } from 'react'
import { useGenerations } from '../../api/generations.ts'
import { promptOf } from '../../contract/prompt-of.ts'
import { replaceAll, writeInto } from './edit.ts'
import { useBoxKeys, verticalKey } from './use-prompt-box.ts'
import { createWalk, distinct } from './walk.ts'

/** The prompts that pictures were asked for with, newest first; `search` is asked of the server. */
export function useEarlierPrompts(search = '') {
  const { generations, ...list } = useGenerations(search === '' ? {} : { q: search })
  const prompts = useMemo(() => {
    const all = distinct(generations.map(promptOf))
    const words = search.toLowerCase().split(/\s+/)
    // The server also finds seeds and models by these words; here they are words of the prompt.
    return all.filter((prompt) => words.every((word) => prompt.toLowerCase().includes(word)))
  }, [generations, search])
  return { ...list, prompts }
}

/** Alt+Up and Alt+Down in the prompt. */
export function usePromptWalk(id: string): void {
  const { prompts } = useEarlierPrompts()
  const [walk] = useState(createWalk)
  useBoxKeys(id, (event, box) => {
    const direction = verticalKey(event, 'Alt')
    if (direction === 0) return
    event.preventDefault()
    const next = walk(direction, box.value, prompts)
    if (next !== null) writeInto(box, replaceAll(box, next))
  })
}
