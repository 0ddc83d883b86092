import { type FunctionComponent, lazy, Suspense } from 'react'
import { idle } from '../../ui/idle.ts'
import { untilLoaded } from '../../ui/until-loaded.ts'

/** A part that loads when it is opened; without its server it waits, and the form stays. */
export const onDemand = <Props extends object>(
  load: () => Promise<{ default: FunctionComponent<Props> }>,
) => lazy(() => untilLoaded(load))

/** A part of the form that nobody waits for: it comes when the browser has time. */
export function later<Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
): FunctionComponent<Props> {
  const Part = lazy(async () => {
    await idle()
    return { default: await untilLoaded(load) }
  })
  return (props) => (
    <Suspense>
      <Part {...props} />
    </Suspense>
  )
}
