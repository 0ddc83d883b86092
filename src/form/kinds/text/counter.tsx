import { useEffect, useRef } from 'react'
import { useAsk } from '../../ask/context.ts'
import { countText } from './text.ts'

interface CounterProps {
  path: string
  max: number | undefined
  /** Nothing is said of an empty text. */
  quiet?: boolean
}

/** Characters used, written straight into the page: it changes with every key. */
export function Counter({ path, max, quiet = false }: CounterProps) {
  const { ask } = useAsk()
  const box = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const write = () => {
      const value = ask.get(path)
      if (!box.current) return
      box.current.textContent = quiet && !value ? '' : countText(value, max)
      const over = max !== undefined && typeof value === 'string' && value.length > max
      box.current.classList.toggle('text-danger', over)
    }
    write()
    return ask.subscribe(path, write)
  }, [ask, path, max, quiet])
  return <span ref={box} className="tabular-nums" />
}
