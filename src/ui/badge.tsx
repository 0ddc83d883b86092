import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'

type Tone = 'neutral' | 'accent' | 'danger' | 'warn' | 'ok' | 'over' | 'over-danger'

const tones: Record<Tone, string> = {
  neutral: 'bg-hover text-muted',
  accent: 'bg-accent-wash text-accent-text',
  danger: 'bg-danger-wash text-danger',
  warn: 'bg-warn-wash text-warn',
  ok: 'bg-hover text-ok',
  over: 'bg-over text-over-ink',
  'over-danger': 'bg-danger-fill text-danger-ink',
}

/** A word or two about a thing. `over` tones are for labels that lie on a picture. */
export function Badge({
  tone = 'neutral',
  className,
  ...rest
}: ComponentProps<'span'> & { tone?: Tone }) {
  return (
    <span
      {...rest}
      className={classNames(
        'inline-flex h-5 items-center gap-1 whitespace-nowrap rounded-sm px-1.5 text-small',
        tones[tone],
        className,
      )}
    />
  )
}
