import { useEffect, useState } from 'react'

let painted = false

/**
 * False while the page's very first frame is made, so that what a person needs first is not kept
 * waiting by what is read later; true ever after. A page out of sight draws no frames.
 */
export function useAfterPaint(): boolean {
  const [now, setNow] = useState(painted)
  useEffect(() => {
    if (painted) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const go = () => {
      painted = true
      setNow(true)
    }
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(go)
    })
    const fallback = setTimeout(go, 500)
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
      clearTimeout(fallback)
    }
  }, [])
  return now
}
