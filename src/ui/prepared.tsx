import { type FunctionComponent, lazy, useState } from 'react'
import { untilLoaded } from './until-loaded.ts'

export interface Prepared<Props> {
  Part: FunctionComponent<Props>
  /** Loads it ahead of its first use. */
  prepare(): void
}

/**
 * A component that loads on demand and, once loaded, stands there with the first frame. React's own
 * `lazy` waits even then, and a fallback that was shown stays for 300 ms.
 */
export function prepared<Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
): Prepared<Props> {
  let ready: FunctionComponent<Props> | undefined
  const loadOnce = async () => {
    ready ??= await untilLoaded(load)
    return { default: ready }
  }
  const Waiting: FunctionComponent<Props> = lazy(loadOnce)
  const Part = (props: Props) => {
    // For as long as it is mounted: another component in its place would lose what it holds.
    const [Chosen] = useState(() => ready ?? Waiting)
    return <Chosen {...props} />
  }
  return { Part, prepare: () => void loadOnce() }
}
