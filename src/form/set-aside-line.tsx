import { lazy, Suspense } from 'react'
import { useDraft } from '../draft/draft.ts'

const SetAsideNotice = lazy(() =>
  import('./set-aside-notice.tsx').then((module) => ({ default: module.SetAsideNotice })),
)

/** Loaded when there is something to say. */
export function SetAsideLine() {
  const isSaid = useDraft(({ setAside }) => setAside.length > 0)
  return isSaid ? (
    <Suspense>
      <SetAsideNotice />
    </Suspense>
  ) : null
}
