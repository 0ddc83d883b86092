import { useEffect, useState } from 'react'

/** From here on, what is awaited is no longer on its way as usual. */
const LATE_MS = 5000

/** Says after a while that nothing came: a server may take a question and never answer it. */
export function Silence() {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), LATE_MS)
    return () => clearTimeout(timer)
  }, [])
  return late && 'The server has not answered yet.'
}
