import { type ComponentProps, useEffect, useLayoutEffect, useRef } from 'react'
import { classNames } from './class-names.ts'

type SliderProps = Omit<
  ComponentProps<'input'>,
  'value' | 'defaultValue' | 'onChange' | 'onInput' | 'min' | 'max' | 'step' | 'type'
> & {
  /** `null` is unset: a hollow thumb at `fallback`, or in the middle. */
  value: number | null
  /** At most once a frame while dragging. */
  onChange: (value: number) => void
  /** Once, when the pointer or the key is let go. */
  onCommit?: (value: number) => void
  /** Double-click. */
  onReset?: () => void
  min: number
  max: number
  step: number
  /** The documented default: gets a tick, and the thumb while unset. */
  fallback?: number | undefined
  /** What a screen reader says, such as `model decides`. */
  valueText?: string | undefined
}

/**
 * A native range input, so keys, touch and assistive tools work as people expect. While dragging
 * it moves by itself: the parent need not render for the thumb to follow.
 */
export function Slider({
  value,
  onChange,
  onCommit,
  onReset,
  min,
  max,
  step,
  fallback,
  valueText,
  className,
  ...rest
}: SliderProps) {
  const input = useRef<HTMLInputElement>(null)
  const timer = useRef<number>(undefined)
  const latest = useRef({ onChange, onCommit })
  latest.current = { onChange, onCommit }

  const fraction = (at: number) => Math.min(1, Math.max(0, (at - min) / (max - min || 1)))
  const rest0 = fallback ?? (min + max) / 2

  useLayoutEffect(() => {
    const element = input.current
    if (!element || timer.current !== undefined) return
    element.value = String(value ?? rest0)
    element.style.setProperty('--at', String(fraction(value ?? rest0)))
    // A range about zero is filled from there.
    element.style.setProperty('--origin', String(fraction(0)))
    element.toggleAttribute('data-unset', value === null)
  })

  useEffect(() => {
    const element = input.current
    if (!element) return
    const flush = () => {
      timer.current = undefined
      latest.current.onChange(element.valueAsNumber)
    }
    const onInput = () => {
      const low = Number(element.min)
      const span = Number(element.max) - low || 1
      element.style.setProperty('--at', String((element.valueAsNumber - low) / span))
      element.removeAttribute('data-unset')
      // Moves come once a frame; the thumb is drawn before anybody works with its value.
      timer.current ??= window.setTimeout(flush)
    }
    const onEnd = () => {
      if (timer.current !== undefined) {
        clearTimeout(timer.current)
        flush()
      }
      latest.current.onCommit?.(element.valueAsNumber)
    }
    // A press on the hollow thumb moves nothing, yet it means this very value.
    const onUp = () => {
      if (element.hasAttribute('data-unset')) onInput()
    }
    element.addEventListener('input', onInput)
    element.addEventListener('change', onEnd)
    element.addEventListener('pointerup', onUp)
    return () => {
      clearTimeout(timer.current)
      timer.current = undefined
      element.removeEventListener('input', onInput)
      element.removeEventListener('change', onEnd)
      element.removeEventListener('pointerup', onUp)
    }
  }, [])

  return (
    <span className={classNames('relative flex items-center', className)}>
      {fallback !== undefined && (
        <span
          aria-hidden
          className="pointer-events-none absolute top-1/2 h-2.5 w-0.5 -translate-1/2 rounded-full bg-line-strong [--thumb:14px] touch:[--thumb:22px]"
          style={{
            left: `calc(var(--thumb) / 2 + (100% - var(--thumb)) * ${fraction(fallback)})`,
          }}
        />
      )}
      <input
        {...rest}
        ref={input}
        type="range"
        min={min}
        max={max}
        step={step}
        defaultValue={value ?? rest0}
        aria-valuetext={valueText}
        onDoubleClick={onReset}
        className="range relative"
      />
    </span>
  )
}
