import { type ReactNode, Suspense } from 'react'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useAsk } from '../ask/context.ts'
import { useVisibility } from '../groups/visibility.ts'
import type { EditorProps } from './editor.ts'

/**
 * The inside of a parameter: its hand-made editor, else what its kind draws, the children. Those
 * are drawn also while a filter is at work, because it finds single fields.
 */
export function Edited({
  children,
  waiting = <Skeleton className="h-24" />,
  ...rest
}: EditorProps & { children: ReactNode; waiting?: ReactNode }) {
  const { editorOf } = useAsk()
  const { narrowed } = useVisibility()
  const Editor = editorOf(rest.param)
  if (!Editor || narrowed) return children
  return (
    <Suspense fallback={waiting}>
      <Editor {...rest} />
    </Suspense>
  )
}
