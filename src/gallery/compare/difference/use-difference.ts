import { type RefObject, useEffect, useRef, useState } from 'react'
import { startWorker } from '../../../ui/start-worker.ts'
import type { DifferenceAnswer, DifferenceOrder } from './difference.worker.ts'
import address from './difference.worker.ts?worker&url'

interface Found {
  /** The share of the picture that changed, 0–1; null until it is known. */
  share: number | null
  fault: string | null
}

/** Compares two pictures off the page's own thread and draws what changed into a canvas. */
export function useDifference(
  left: string | null,
  right: string | null,
  threshold: number,
  canvas: RefObject<HTMLCanvasElement | null>,
): Found {
  const [found, setFound] = useState<Found>({ share: null, fault: null })
  const worker = useRef<Worker | null>(null)
  const wanted = useRef(threshold)
  wanted.current = threshold

  useEffect(() => {
    const started = startWorker(address)
    worker.current = started
    started.onerror = () =>
      setFound({ share: null, fault: 'The two pictures could not be compared.' })
    started.onmessage = ({ data }: MessageEvent<DifferenceAnswer>) => {
      if ('message' in data) return setFound({ share: null, fault: data.message })
      const { tint, share } = data
      if (canvas.current && data.threshold === wanted.current) {
        canvas.current.width = tint.width
        canvas.current.height = tint.height
        canvas.current.getContext('2d')?.drawImage(tint, 0, 0)
        setFound({ share, fault: null })
      }
      tint.close()
    }
    return () => started.terminate()
  }, [canvas])
  useEffect(() => {
    if (left !== null && right !== null)
      worker.current?.postMessage({ left, right, threshold } satisfies DifferenceOrder)
  }, [left, right, threshold])
  return found
}
