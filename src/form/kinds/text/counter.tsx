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
    // Its characters change, not its nodes: a new node has the style of all around it looked up.
    const text = new Text()
    box.current?.append(text)
    const write = () => {
      const value = ask.get(path)
      text.data = quiet && !value ? '' : countText(value, max)
      const over = max !== undefined && typeof value === 'string' && value.length > max
      // Given anew, even the same class has the style of all around looked up.
      if (box.current?.classList.contains('text-danger') !== over)
        box.current?.classList.toggle('text-danger', over)
    }
    write()
    const stop = ask.subscribe(path, write)
    return () => {
      stop()
      text.remove()
    }
  }, [ask, path, max, quiet])
  return <span ref={box} className="tabular-nums" />
}
