import { useState } from 'react'
import type { Json, ObjectParam } from '../../../models/param.ts'
import { getAt } from '../../../models/path.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { useAsk, useFinding, useIsSet } from '../../ask/context.ts'
import { useReveal } from '../../ask/use-reveal.ts'
import { Edited } from '../../editors/edited.tsx'
import { FieldMessages } from '../../field/field-messages.tsx'
import { useVisibility } from '../../groups/visibility.ts'
import type { ControlProps } from '../kind.ts'
import { ObjectBody } from './object-body.tsx'
import { ObjectReset } from './object-reset.tsx'
import { PresenceSwitch } from './presence-switch.tsx'

/** An object among other parameters: a fold of its own, with its switch where it has one. */
export function ObjectField({ path, param, id }: ControlProps<ObjectParam>) {
  const isSet = useIsSet(path)
  const { searching } = useVisibility()
  const [open, setOpen] = useState(isSet)
  useReveal(path, () => setOpen(true))
  const { ask, kindOf } = useAsk()
  const isSwitched = param.presence === 'switch'
  const summary = useFinding(({ request }) => {
    const value = getAt(request, path)
    // A switch says by itself that it is off.
    if (value === undefined) return isSwitched ? null : 'off'
    // A request holds JSON and nothing else.
    return kindOf(param).format(value as Json, param, kindOf)
  })
  const shown = open || searching
  return (
    <div
      id={id}
      data-field={path}
      tabIndex={-1}
      className="card px-3 outline-none [&>section]:border-t-0"
    >
      <Disclosure
        title={param.label}
        summary={shown || summary === null ? undefined : summary || 'on'}
        changed={isSet}
        open={shown}
        onOpenChange={setOpen}
        actions={
          <>
            {isSet && param.presence === undefined && (
              <ObjectReset label={param.label} onReset={() => ask.apply([{ path, value: null }])} />
            )}
            {isSwitched && (
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
