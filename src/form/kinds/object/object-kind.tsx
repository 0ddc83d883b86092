import { Suspense } from 'react'
import type { Json, ObjectParam } from '../../../models/param.ts'
import { namesOf, presetOf } from '../../../models/preset.ts'
import { prepared } from '../../../ui/prepared.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { type ControlProps, inSentence, type Kind } from '../kind.ts'
import { joinParts, setParts } from '../summary.ts'
import { ObjectBody } from './object-body.tsx'
import { PresenceSwitch } from './presence-switch.tsx'

// It stands in folds, which are closed at first.
const Fold = prepared(async () => (await import('./object-field.tsx')).ObjectField)

const ObjectField = (props: ControlProps<ObjectParam>) => (
  <Suspense fallback={<Skeleton className="h-9" />}>
    <Fold {...props} />
  </Suspense>
)

const fieldsOf = (value: Json): { [name: string]: Json } =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {}

/** The plain words for all of it, where what else is set says nothing more. */
function presetLabel(value: Json, param: ObjectParam): string {
  const preset = param.presets && presetOf(param.presets, value)
  if (!param.presets || !preset || preset.own) return ''
  const said = namesOf(param.presets)
  const beside = Object.keys(fieldsOf(value)).some((name) => !said.includes(name))
  return beside ? '' : inSentence(preset.label)
}

export const objectKind: Kind<ObjectParam> = {
  format: (value, param, kindOf) =>
    presetLabel(value, param) || joinParts(setParts(param.params, fieldsOf(value), kindOf)),
  summary: (value, param, kindOf) =>
    param.presence === 'switch'
      ? inSentence(param.label)
      : joinParts(setParts(param.params, fieldsOf(value), kindOf)),
  Control: ObjectField,
  Body: ObjectBody,
  Action: PresenceSwitch,
  frame: 'whole',
}
