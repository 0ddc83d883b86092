import { useEffect } from 'react'
import { sentence } from '../sentence.ts'
import type { Candidate } from './candidate.ts'
import { jobOf, lockDesk } from './lock-desk.ts'
import { useResults } from './results.ts'

/** Puts the result that is shown together with its source, and shows it so as soon as it is. */
export function useLook(shown: Candidate | undefined, locked: boolean): void {
  const imageId = shown?.image.id
  const soften = useResults((results) => results.soften)
  const text = shown ? JSON.stringify(jobOf(shown, locked, soften)) : 'null'
  useEffect(() => {
    const job = JSON.parse(text)
    if (imageId === undefined || job === null) return
    let wanted = true
    lockDesk.look(job).then(
      (look) => {
        if (wanted) useResults.setState({ look: { ...look, imageId, locked }, fault: null })
        else look.picture.close()
      },
      (error: unknown) => {
        if (wanted) useResults.setState({ fault: sentence(error) })
      },
    )
    return () => {
      wanted = false
    }
  }, [imageId, text, locked])
  // The worker holds pictures in full.
  useEffect(() => lockDesk.end, [])
}
