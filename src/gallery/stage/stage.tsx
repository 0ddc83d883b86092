import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { ApiError } from '../../api/client.ts'
import { useImage } from '../../api/images.ts'
import { useOpened } from '../../draft/opened.ts'
import { Button } from '../../ui/button.tsx'
import { useCommand } from '../../ui/command.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { picturesOf } from '../picture.ts'
import { loadViewer } from '../viewer/load.ts'
import { Doors } from './doors.tsx'

const Viewer = lazy(() => loadViewer().then((module) => ({ default: module.Viewer })))

/** The middle of the screen: the open picture, or the ways to begin. */
export function Stage() {
  const imageId = useOpened((state) => state.imageId)
  return imageId === null ? <Doors /> : <OpenPicture imageId={imageId} />
}

function OpenPicture({ imageId }: { imageId: string }) {
  const { generation, error } = useImage(imageId)
  const client = useQueryClient()
  const close = useOpened((state) => state.close)
  const picture = generation && picturesOf(generation).find(({ image }) => image.id === imageId)
  useCommand('close', close)
  if (picture) {
    return (
      <Suspense fallback={<span className="flex-1" />}>
        <Viewer picture={picture} />
      </Suspense>
    )
  }
  if (!error && !generation) return <span role="status" aria-label="Loading the picture" />
  const unread = error && !(error instanceof ApiError && error.problem.code === 'notFound')
  return (
    <EmptyState
      className="flex-1"
      title={unread ? 'The picture could not be read' : 'This picture is not here'}
      text={unread ? error.message : 'It may have been deleted for good.'}
    >
      {unread && <Button onClick={() => void client.refetchQueries()}>Try again</Button>}
      <Button variant="ghost" onClick={close}>
        Close
      </Button>
    </EmptyState>
  )
}
