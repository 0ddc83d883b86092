import { type FunctionComponent, lazy, useState } from 'react'
import { untilLoaded } from './until-loaded.ts'

const loads = new Set<() => Promise<unknown>>()

/** Loads every prepared component that the page knows by now, ahead of its first use. */
export function prepareAll(): void {
  for (const load of loads) void load()
}

/**
 * A component that loads on demand and, once loaded, stands there with the first frame. React's own
 * `lazy` waits even then, and a fallback that was shown stays for 300 ms.
 */
export function prepared<Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
): FunctionComponent<Props> {
  let ready: FunctionComponent<Props> | undefined
  const loadOnce = async () => {
    ready ??= await untilLoaded(load)
    return { default: ready }
  }
  loads.add(loadOnce)
  const Waiting: FunctionComponent<Props> = lazy(loadOnce)
  return function Prepared(props) {
    // For as long as it is mounted: another component in its place would lose what it holds.
    const [Chosen] = useState(() => ready ?? Waiting)
    return <Chosen {...props} />
  }
}
