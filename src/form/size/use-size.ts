import { useAsk, useValue } from '../ask/context.ts'
import type { Size } from './ratio.ts'

/** Both sides as they stand, and one call that sets both. */
export function useSize(widthPath: string, heightPath: string) {
  const { ask, findings } = useAsk()
  const width = useValue<number>(widthPath)
  const height = useValue<number>(heightPath)
  const set = (size: Size | null) => {
    for (const path of [widthPath, heightPath]) {
      findings.complain(path, null)
      findings.touch(path)
    }
    ask.set(widthPath, size?.width ?? null)
    ask.set(heightPath, size?.height ?? null)
  }
  const setSide = (path: string, value: number | null) => {
    findings.complain(path, null)
    findings.touch(path)
    ask.set(path, value)
  }
  const size: Size | null = width === null || height === null ? null : { width, height }
  return { width, height, size, set, setSide }
}
