import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { rememberAsset, uploadAsset } from '../../api/assets.ts'
import { ApiError } from '../../api/client.ts'
import type { Asset } from '../../contract/asset.ts'

/** A picture on its way in, or one that was refused. */
export interface Upload {
  id: number
  name: string
  /** 0 … 1 of the bytes sent. */
  share: number
  /** Why it was refused; null while under way. */
  error: string | null
  /** Whether the same file may be taken at another try. */
  retryable: boolean
  file: Blob
}

const isStopped = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'AbortError'

/**
 * Uploads and what became of them. A refused one stays, with its reason, until it is tried again or
 * dismissed; the value it was meant to replace is untouched. An upload goes on when the field folds.
 */
export function useUploads(onDone: (asset: Asset) => void) {
  const client = useQueryClient()
  const [uploads, setUploads] = useState<Upload[]>([])
  const stops = useRef(new Map<number, AbortController>())
  const nextId = useRef(0)
  const done = useRef(onDone)
  useEffect(() => {
    done.current = onDone
  })

  const change = useCallback((id: number, next: Partial<Upload> | null) => {
    setUploads((all) =>
      all.flatMap((upload) =>
        upload.id === id ? (next ? [{ ...upload, ...next }] : []) : [upload],
      ),
    )
  }, [])

  const start = useCallback(
    async (file: Blob, name: string) => {
      const id = nextId.current++
      const stop = new AbortController()
      stops.current.set(id, stop)
      setUploads((all) => [...all, { id, name, share: 0, error: null, retryable: false, file }])
      try {
        const onProgress = (share: number) => change(id, { share })
        const asset = await uploadAsset(file, { signal: stop.signal, onProgress })
        rememberAsset(client, asset)
        change(id, null)
        done.current(asset)
      } catch (error) {
        const message = error instanceof Error ? error.message : 'The picture could not be stored.'
        const retryable = error instanceof ApiError && error.problem.retryable
        change(id, isStopped(error) ? null : { error: message, retryable })
      } finally {
        stops.current.delete(id)
      }
    },
    [change, client],
  )

  /** Stops one that is under way, or takes a refused one off the list. */
  const dismiss = useCallback(
    (id: number) => {
      stops.current.get(id)?.abort()
      change(id, null)
    },
    [change],
  )
  const retry = useCallback(
    (upload: Upload) => {
      change(upload.id, null)
      void start(upload.file, upload.name)
    },
    [change, start],
  )
  return { uploads, start, dismiss, retry }
}
