import { type FormEvent, type RefObject, useEffect, useRef } from 'react'
import { useAsk } from '../../ask/context.ts'

type TextElement = HTMLInputElement | HTMLTextAreaElement

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/**
 * A text box that types without React: the box keeps its own text, the form hears of each change,
 * and only a value that came from elsewhere is written back into the box.
 */
export function useTypedText<E extends TextElement>(
  path: string,
): { ref: RefObject<E | null>; defaultValue: string; onInput: (event: FormEvent<E>) => void } {
  const { ask, findings } = useAsk()
  const ref = useRef<E>(null)
  useEffect(
    () =>
      ask.subscribe(path, () => {
        const text = textOf(ask.get(path))
        if (ref.current && ref.current.value !== text) {
          ref.current.value = text
          ref.current.dispatchEvent(new Event('playground:filled'))
        }
      }),
    [ask, path],
  )
  return {
    ref,
    defaultValue: textOf(ask.get(path)),
    onInput: (event) => {
      const text = event.currentTarget.value
      findings.touch(path)
      ask.set(path, text === '' ? null : text)
    },
  }
}
