import { Suspense } from 'react'
import type { ListParam } from '../../../models/param.ts'
import { prepared } from '../../../ui/prepared.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import type { ControlProps, Kind } from '../kind.ts'

// Rows stand in folds, and most lists have an editor of their own.
const loadRows = () => import('./list-field.tsx')
const ListField = prepared(async () => (await loadRows()).ListField)
const ListBody = prepared(async () => (await loadRows()).ListBody)

const waiting = <Skeleton className="h-9" />

const ListControl = (props: ControlProps<ListParam>) => (
  <Suspense fallback={waiting}>
    <ListField {...props} />
  </Suspense>
)

const ListRows = (props: { path: string; param: ListParam }) => (
  <Suspense fallback={waiting}>
    <ListBody {...props} />
  </Suspense>
)

const count = (value: unknown): string => `${Array.isArray(value) ? value.length : 0} active`

export const listKind: Kind<ListParam> = {
  format: count,
  summary: (value, param) =>
    Array.isArray(value) && value.length > 0 ? `${value.length} ${param.item}` : null,
  Control: ListControl,
  Body: ListRows,
  frame: 'whole',
}
