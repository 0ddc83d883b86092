import type { Json, ObjectParam } from '../../../models/param.ts'
import { inSentence, type Kind } from '../kind.ts'
import { joinParts, setParts } from '../summary.ts'
import { ObjectBody, ObjectField } from './object-field.tsx'
import { PresenceSwitch } from './presence-switch.tsx'

const fieldsOf = (value: Json): { [name: string]: Json } =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {}

export const objectKind: Kind<ObjectParam> = {
  format: (value, param, kindOf) => joinParts(setParts(param.params, fieldsOf(value), kindOf)),
  summary: (value, param, kindOf) =>
    param.presence === 'switch'
      ? inSentence(param.label)
      : joinParts(setParts(param.params, fieldsOf(value), kindOf)),
  Control: ObjectField,
  Body: ObjectBody,
  Action: PresenceSwitch,
  frame: 'whole',
}
