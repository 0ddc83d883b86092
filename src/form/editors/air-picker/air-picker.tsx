import { Suspense } from 'react'
import { prepared } from '../../../ui/prepared.tsx'
import type { AirPickerProps } from './picker-props.ts'

const AirBrowser = prepared(async () => (await import('./air-browser.tsx')).AirBrowser)

/** The model browser; it loads when the page is idle, or when it is first opened. */
export const AirPicker = (props: AirPickerProps) => (
  <Suspense>
    <AirBrowser {...props} />
  </Suspense>
)
