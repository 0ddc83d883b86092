import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { ApiError } from '../../api/client.ts'
import { deletePutTogether, useHistory } from '../../api/history.ts'
import { useDraft } from '../../draft/draft.ts'
import { useOpened } from '../../draft/opened.ts'
import { toAssetValue } from '../../models/image-value.ts'
import { stringifyJson } from '../../models/json.ts'
import { toast } from '../../ui/toast.ts'
import { fileActions, Step, Steps } from './step.tsx'

const failed = (title: string) => (error: unknown) =>
  toast({
    tone: 'error',
    title,
    description: error instanceof ApiError ? error.message : String(error),
  })

async function remove(client: QueryClient, hash: string, result: string, source: string) {
  const value = toAssetValue(hash)
  const { request, context } = useDraft.getState()
  if (stringifyJson([request, context ?? null]).includes(value))
    return toast({
      tone: 'warning',
      title: 'The form uses this picture',
      description: 'Take it out of the form first; then it can be deleted.',
    })
  const bringBack = await deletePutTogether(client, hash, { source, result })
  if (useOpened.getState().compareId === value) useOpened.getState().compare(null)
  toast({
    id: `deleted ${hash}`,
    title: 'Accepted picture deleted',
    action: {
      label: 'Undo',
      onSelect: () => void bringBack().catch(failed('It could not be brought back')),
    },
  })
}

/** A result as it was accepted: with its source's pixels around what was painted. */
function Locked({ hash, result }: { hash: string; result: string }) {
  const client = useQueryClient()
  const { data } = useHistory(hash)
  // The way back is the picture itself, its result, its source.
  const source = data?.items[2]?.hash
  return (
    <Step
      hash={hash}
      more={[
        ...fileActions(hash),
        { id: 'line', separator: true },
        {
          id: 'delete',
          label: 'Delete for good',
          danger: true,
          disabled: source === undefined,
          onSelect: () =>
            source !== undefined &&
            void remove(client, hash, result, source).catch(failed('It could not be deleted')),
        },
      ]}
    >
      With the pixels of its source
    </Step>
  )
}

/** What the pixel lock made of a result; no tile of the gallery, but a picture like any other. */
export function Accepted({ result, locked }: { result: string; locked: readonly string[] }) {
  return (
    <Steps title="Accepted on the canvas">
      {locked.map((hash) => (
        <Locked key={hash} hash={hash} result={result} />
      ))}
    </Steps>
  )
}
