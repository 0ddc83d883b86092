import { useId } from 'react'
import { classNames } from '../../../ui/class-names.ts'
import { useAsk, useSet, useValue } from '../../ask/context.ts'
import { fieldId } from '../../field/param-field.tsx'
import { unsetMeaning } from '../../kinds/unset.ts'
import type { EditorProps } from '../editor.ts'

/** A choice whose options each say in a line what they do. Native radio buttons: arrows choose. */
export default function ChoiceCards({ path, param }: EditorProps) {
  const { ask } = useAsk()
  const name = useId()
  const value = useValue<string>(path)
  const set = useSet(path)
  const fallback = unsetMeaning(ask.model, path, param).value
  if (param.kind !== 'choice') return null
  return (
    <div
      id={fieldId(path)}
      role="radiogroup"
      aria-label={param.label}
      aria-required={param.required || undefined}
      className="flex flex-col gap-1"
    >
      {param.options.map((option) => (
        <label
          key={option.value}
          className={classNames(
            'relative flex min-h-8 select-none flex-col justify-center rounded-md border px-2.5 py-1.5 transition-colors touch:min-h-target has-focus-visible:outline-2 has-focus-visible:outline-focus',
            option.value === value ? 'border-accent-mark' : 'border-line-strong hover:border-faint',
            value === null && option.value === fallback && 'bg-hover',
          )}
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => set(option.value)}
            aria-label={option.label ?? option.value}
            className="absolute inset-0 m-0 size-full appearance-none outline-none"
          />
          <span className={classNames(option.value === value && 'text-accent-text')}>
            {option.label ?? option.value}
          </span>
          {option.help && <span className="text-muted text-small">{option.help}</span>}
        </label>
      ))}
    </div>
  )
}
