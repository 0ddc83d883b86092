import { type FunctionComponent, lazy, Suspense } from 'react'
import { untilLoaded } from '../../ui/until-loaded.ts'

const idle = () =>
  new Promise<void>((resolve) => {
    if (typeof requestIdleCallback === 'function')
      requestIdleCallback(() => resolve(), { timeout: 2000 })
    else setTimeout(resolve, 300)
  })

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
