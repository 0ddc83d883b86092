import { useState } from 'react'
import type { Json, ObjectParam } from '../../../models/param.ts'
import { getAt } from '../../../models/path.ts'
import { ChangedDot } from '../../../ui/changed-dot.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { useAsk, useFinding, useIsSet, useIssues, useValueOf } from '../../ask/context.ts'
import { useReveal } from '../../ask/use-reveal.ts'
import { Edited } from '../../editors/edited.tsx'
import { FieldMessages } from '../../field/field-messages.tsx'
import { ParamFields } from '../../field/param-fields.tsx'
import { useVisibility } from '../../groups/visibility.ts'
import type { ControlProps } from '../kind.ts'
import { ObjectReset } from './object-reset.tsx'
import { PresenceSwitch } from './presence-switch.tsx'

/** An object among other parameters: a fold of its own, with its switch where it has one. */
export function ObjectField({ path, param, id }: ControlProps<ObjectParam>) {
  const isSet = useIsSet(path)
  const { searching } = useVisibility()
  const [open, setOpen] = useState(isSet)
  useReveal(path, () => setOpen(true))
  const { ask, kindOf } = useAsk()
  const summary = useFinding(({ request }) => {
    const value = getAt(request, path)
    // A request holds JSON and nothing else.
    return value === undefined ? 'off' : kindOf(param).format(value as Json, param, kindOf)
  })
  const shown = open || searching
  return (
    <div
      id={id}
      data-field={path}
      tabIndex={-1}
      className="rounded-md bg-hover px-3 outline-none [&>section]:border-t-0"
    >
      <Disclosure
        title={param.label}
        summary={shown ? undefined : summary || 'on'}
        changed={isSet}
        open={shown}
        onOpenChange={setOpen}
        actions={
          <>
            {isSet && param.presence === undefined && (
              <ObjectReset label={param.label} onReset={() => ask.apply([{ path, value: null }])} />
            )}
            {param.presence === 'switch' && (
              <PresenceSwitch path={path} param={param} onTurn={(on) => on && setOpen(true)} />
            )}
          </>
        }
      >
        <Edited path={path} param={param}>
          <ObjectBody path={path} param={param} />
        </Edited>
      </Disclosure>
      {!shown && <FieldMessages path={path} />}
    </div>
  )
}

/** What an object says about itself and its fields, without a heading. */
export function ObjectBody({
  path,
  param,
  quiet,
}: {
  path: string
  param: ObjectParam
  quiet?: boolean
}) {
  const issues = useIssues(path)
  const isOff = useValueOf(`${path}.$on`, (on) => on === false)
  return (
    <>
      {!quiet && (
        <p className="text-muted text-small">
          {param.help}
          {isOff && ' Setting anything here turns it on.'}
        </p>
      )}
      {issues.length > 0 && <FieldMessages path={path} />}
      {param.orTrue && <OwnSettings path={path} param={param} />}
      <ParamFields params={param.params} container={path} />
    </>
  )
}

/** On, with nothing set inside: the service's own settings. */
function OwnSettings({ path, param }: { path: string; param: ObjectParam }) {
  const isOwn = useFinding(({ request }) => getAt(request, path) === true)
  if (!isOwn) return null
  return (
    <p className="flex items-center gap-1.5 text-small">
      <ChangedDot label="on" />
      {param.label} runs with the service’s own settings.
    </p>
  )
}
