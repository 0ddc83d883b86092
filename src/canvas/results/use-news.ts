import { useEffect, useRef, useState } from 'react'
import type { Candidate } from './candidate.ts'
import { heardOf, news } from './news.ts'

/** What became of the results, to be spoken; what was there when the canvas opened is no news. */
export function useNews(candidates: readonly Candidate[]): string {
  const [words, setWords] = useState('')
  const heard = useRef(heardOf(candidates))
  useEffect(() => {
    const said = news(heard.current, candidates)
    heard.current = heardOf(candidates)
    if (said) setWords(said)
  }, [candidates])
  return words
}
