import { RotateCcw } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { ChangedDot } from './changed-dot.tsx'
import { classNames } from './class-names.ts'
import { type FieldIssue, FieldMessage } from './field-message.tsx'
import { Help } from './help.tsx'
import { IconButton } from './icon-button.tsx'

type FieldControl = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  'aria-required': true | undefined
}

type FieldProps = {
  label: string
  help?: ReactNode
  required?: boolean
  /** Differs from its default: a dot, and a reset where `onReset` is given. */
  changed?: boolean
  onReset?: () => void
  issues?: readonly FieldIssue[]
  /** At the right of the label row: a number, `model decides`, a switch. */
  aside?: ReactNode
  /** `group`: several controls share the label, and the row names the group. */
  as?: 'label' | 'group'
  /** Spread what it is given on the control. */
  children: ReactNode | ((control: FieldControl) => ReactNode)
  /** The control's id, where something else must find it. */
  id?: string
  className?: string | undefined
}

/** Longer than its row, it wraps. Cut instead, each would be a layer that every key goes through. */
const labelText = 'max-w-full shrink-0 wrap-anywhere text-muted'

/** The row of a control: label, help, changed dot, reset, and its errors and warnings below. */
export function Field({
  label,
  help,
  required = false,
  changed = false,
  onReset,
  issues = [],
  aside,
  as = 'label',
  children,
  id: givenId,
  className,
}: FieldProps) {
  const ownId = useId()
  const id = givenId ?? ownId
  const messages = `${id}-issues`
  const invalid = issues.some((issue) => issue.severity === 'error')
  const control: FieldControl = {
    id,
    'aria-describedby': issues.length > 0 ? messages : undefined,
    'aria-invalid': invalid || undefined,
    'aria-required': required || undefined,
  }
  return (
    <div
      {...(as === 'group' && {
        role: 'group',
        'aria-labelledby': `${id}-label`,
        'aria-describedby': control['aria-describedby'],
      })}
      className={classNames('group/field flex min-w-0 flex-col gap-1', className)}
    >
      <div className="flex min-h-6 items-center gap-1.5">
        {as === 'label' ? (
          <label id={`${id}-label`} htmlFor={id} className={labelText}>
            {label}
          </label>
        ) : (
          <span id={`${id}-label`} className={labelText}>
            {label}
          </span>
        )}
        {changed && <ChangedDot />}
        {help && <Help about={label}>{help}</Help>}
        <span className="ml-auto flex min-w-0 items-center gap-1">
          {aside}
          {changed && onReset && (
            <IconButton
              label={`Reset ${label}`}
              size="sm"
              onClick={onReset}
              // On touch it reaches over its row, which so stays as high as without it.
              className="relative -mr-1 size-6! touch:z-1 touch:-my-2.5 touch:size-target!"
            >
              <RotateCcw size={13} />
            </IconButton>
          )}
        </span>
      </div>
      {typeof children === 'function' ? children(control) : children}
      <div id={messages} aria-live="polite" className="flex flex-col gap-1 empty:hidden">
        {issues.map((issue) => (
          <FieldMessage key={issue.severity + issue.message} {...issue} />
        ))}
      </div>
    </div>
  )
}
