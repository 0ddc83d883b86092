import { Dices, Lock, LockOpen } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { SeedParam } from '../../../models/param.ts'
import { classNames } from '../../../ui/class-names.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { useAsk, useSet, useValue } from '../../ask/context.ts'
import type { ControlProps, Kind } from '../kind.ts'
import { cryptoRandom, drawSeed, readSeed } from './seed.ts'

/** Unset is another seed each time; the lock holds one, and remembers it while it is open. */
function SeedAside({ path, param, id, describedBy, invalid }: ControlProps<SeedParam>) {
  const { findings } = useAsk()
  const value = useValue<string>(path)
  const set = useSet(path)
  const box = useRef<HTMLInputElement>(null)
  const remembered = useRef<string | null>(value)
  if (value !== null) remembered.current = value
  useEffect(() => {
    if (!box.current || box.current.value === (value ?? '')) return
    box.current.value = value ?? ''
    findings.complain(path, null)
  }, [value, findings, path])

  const onInput = (text: string) => {
    const read = readSeed(text)
    findings.complain(path, 'refusal' in read ? read.refusal : null)
    if ('seed' in read) set(read.seed)
  }
  const locked = value !== null
  return (
    <>
      <input
        ref={box}
        id={id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        defaultValue={value ?? ''}
        placeholder="random each time"
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
        className={classNames(
          'h-6 w-42 min-w-0 rounded-sm bg-transparent px-1 text-right text-(length:--field-text) placeholder-shown:not-focus:text-base hover:bg-hover focus:bg-field focus:outline-2 focus:outline-focus touch:h-target',
          invalid && 'text-danger',
        )}
      />
      <IconButton
        label="Draw a seed"
        size="sm"
        className="size-6! touch:size-target!"
        onClick={() => set(drawSeed(cryptoRandom))}
      >
        <Dices size={14} />
      </IconButton>
      <IconButton
        label={locked ? `Let the ${param.label.toLowerCase()} change each time` : 'Keep one seed'}
        size="sm"
        pressed={locked}
        // Locked, the reset stands behind it.
        className={classNames('size-6! touch:size-target!', !locked && '-mr-1')}
        onClick={() => set(locked ? null : (remembered.current ?? drawSeed(cryptoRandom)))}
      >
        {locked ? <Lock size={13} /> : <LockOpen size={13} />}
      </IconButton>
    </>
  )
}

export const seedKind: Kind<SeedParam> = {
  format: String,
  summary: (value) => `seed ${String(value)}`,
  Aside: SeedAside,
}
