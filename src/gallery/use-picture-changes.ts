import { useMemo } from 'react'
import { useCancelGeneration, useCheckGeneration, useRetryGeneration } from '../api/generations.ts'
import { usePurgeImage, useRestoreImage, useStarImage, useTrashImage } from '../api/images.ts'
import { useMoveGeneration } from '../api/queue.ts'
import type { QueueMove } from '../contract/queue.ts'
import { useOpened } from '../draft/opened.ts'
import { toast } from '../ui/toast.ts'
import type { Picture } from './picture.ts'
import { createRetryKeys } from './retry-key.ts'

const retryKey = createRetryKeys(Date.now, () => crypto.randomUUID())

const refused = (title: string) => (error: Error) =>
  toast({ tone: 'error', title, description: error.message })

/** What changes a picture on the server. The functions stay the same for as long as they are used. */
export function usePictureChanges() {
  const { mutate: star } = useStarImage()
  const { mutate: trash } = useTrashImage()
  const { mutate: restore } = useRestoreImage()
  const { mutate: purge } = usePurgeImage()
  const { mutate: retry } = useRetryGeneration()
  const { mutate: cancel } = useCancelGeneration()
  const { mutate: check } = useCheckGeneration()
  const { mutate: move } = useMoveGeneration()

  return useMemo(() => {
    const putBack = ({ image }: Picture) =>
      restore(image.id, { onError: refused('It could not be restored') })
    return {
      star: ({ image }: Picture) =>
        star(
          { id: image.id, starred: !image.starred },
          { onError: refused('The star could not be kept') },
        ),
      trash: (picture: Picture) => {
        const { id, state } = picture.image
        trash({ id, at: Date.now() }, { onError: refused('It could not be deleted') })
        toast({
          id: `trash-${id}`,
          title: state === 'stored' ? 'Picture deleted' : 'Hidden; what was sent still counts',
          action: { label: 'Undo', onSelect: () => putBack(picture) },
        })
      },
      restore: putBack,
      purge: ({ image }: Picture) =>
        purge(image.id, { onError: refused('It could not be deleted') }),
      retry: ({ image, generation }: Picture) =>
        retry(
          { id: generation.id, key: retryKey(generation.id) },
          {
            onSuccess: ({ images }) => {
              const { imageId, open } = useOpened.getState()
              const [first] = images
              if (first && imageId === image.id) open(first.id)
              else toast({ id: 'again', title: 'Sent again, as the newest of the gallery' })
            },
            onError: refused('It could not be sent again'),
          },
        ),
      check: ({ generation }: Picture) =>
        check(generation.id, { onError: refused('It could not be checked') }),
      move: ({ generation }: Picture, to: QueueMove['to']) =>
        move({ id: generation.id, to }, { onError: refused('It could not be moved') }),
      cancel: ({ generation }: Picture) =>
        cancel(generation.id, {
          onSuccess: ({ notice }) => notice && toast({ title: notice, duration: 8_000 }),
          onError: refused('It could not be cancelled'),
        }),
    }
  }, [star, trash, restore, purge, retry, cancel, check, move])
}

export type PictureChanges = ReturnType<typeof usePictureChanges>
