import { useEffect, useState } from 'react'
import { startOfDay } from './day.ts'

const DAY_AND_SOME = 26 * 3_600_000

/** The midnight that began today, ms; at the next one the headings are named anew. */
export function useToday(): number {
  const [today, setToday] = useState(() => startOfDay(Date.now()))
  useEffect(() => {
    const next = startOfDay(today + DAY_AND_SOME)
    const timer = setTimeout(() => setToday(startOfDay(Date.now())), next - Date.now() + 500)
    return () => clearTimeout(timer)
  }, [today])
  return today
}
