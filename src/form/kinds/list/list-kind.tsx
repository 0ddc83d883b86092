import type { ListParam } from '../../../models/param.ts'
import type { Kind } from '../kind.ts'
import { ListBody, ListField } from './list-field.tsx'

const count = (value: unknown): string => `${Array.isArray(value) ? value.length : 0} active`

export const listKind: Kind<ListParam> = {
  format: count,
  summary: (value, param) =>
    Array.isArray(value) && value.length > 0 ? `${value.length} ${param.item}` : null,
  Control: ListField,
  Body: ListBody,
  frame: 'whole',
}
