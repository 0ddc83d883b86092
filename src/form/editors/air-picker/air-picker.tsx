import { lazy, Suspense } from 'react'
import type { AirPickerProps } from './picker-props.ts'

export const loadBrowser = () => import('./air-browser.tsx')
const AirBrowser = lazy(() => loadBrowser().then((module) => ({ default: module.AirBrowser })))

/** The model browser, loaded when it is first opened. */
export const AirPicker = (props: AirPickerProps) => (
  <Suspense>
    <AirBrowser {...props} />
  </Suspense>
)
