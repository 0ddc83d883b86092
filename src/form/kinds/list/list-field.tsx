import { lazy, Suspense } from 'react'
import type { ListParam } from '../../../models/param.ts'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Edited } from '../../editors/edited.tsx'
import type { ControlProps } from '../kind.ts'

const ListRows = lazy(() =>
  import('./list-rows.tsx').then((module) => ({ default: module.ListRows })),
)

/** A list among other parameters. */
export const ListField = ({ path, param, id }: ControlProps<ListParam>) => (
  <fieldset id={id} className="flex min-w-0 flex-col gap-2">
    <legend className="mb-2 text-muted">{param.label}</legend>
    <Edited path={path} param={param}>
      <ListBody path={path} param={param} />
    </Edited>
  </fieldset>
)

/** The rows of a list, loaded when its group is first opened. */
export const ListBody = (props: { path: string; param: ListParam }) => (
  <Suspense fallback={<Skeleton className="h-16" />}>
    <ListRows {...props} />
  </Suspense>
)
