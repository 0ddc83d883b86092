import { useState } from 'react'
import { ApiError } from '../../api/client.ts'
import { useCreateGeneration } from '../../api/generations.ts'
import { useHealth } from '../../api/health.ts'
import type { Problem } from '../../contract/error.ts'
import { useDraft } from '../../draft/draft.ts'
import { useOpened } from '../../draft/opened.ts'
import { settleAll } from '../../draft/settle.ts'
import { findRole } from '../../models/model.ts'
import { setAt } from '../../models/path.ts'
import { useAsk } from '../ask/context.ts'
import { createSubmission } from './submission.ts'

/** Silence: the request may have arrived, so the same key must be used again. */
const isSilence = (problem: Problem): boolean =>
  problem.code === 'unavailable' || problem.code === 'timeout' || problem.code === 'internal'

/** Said by this page, not by the server, which names every problem of its own. */
const isUnheard = ({ code, id }: Problem): boolean => code === 'unavailable' && id === undefined

/** Generate, with what stands in its way. `count` asks for another number of results, once; `front` goes before all that waits. */
export function useGenerate(flush: () => void) {
  const { ask, findings } = useAsk()
  const create = useCreateGeneration()
  const [submission] = useState(() => createSubmission(ask.newId))
  const [problem, setProblem] = useState<Problem | null>(null)
  const { data: health, isError: isSilent, dataUpdatedAt: heardAt } = useHealth()
  const isBarred = health?.person?.role === 'viewer'
  const [failedAt, setFailedAt] = useState(0)
  const [isSettling, setSettling] = useState(false)
  const [tried, setTried] = useState(false)
  // The server was heard since: that it does not answer is no longer so.
  if (problem && isUnheard(problem) && !isSilent && heardAt > failedAt) setProblem(null)

  /** False where something stands in its way. */
  const generate = (count?: number, front?: true): boolean => {
    if (create.isPending || isSettling) return true
    if (isBarred) return false
    const settling = settleAll()
    if (!settling) return send(count, front)
    const { revision } = useDraft.getState()
    setSettling(true)
    setProblem(null)
    void settling
      .then(() => {
        // Another draft took this one's place meanwhile: nobody asked for that.
        if (useDraft.getState().revision === revision) send(count, front)
      }, fail)
      .finally(() => setSettling(false))
    return true
  }
  const fail = (error: unknown) => {
    setFailedAt(Date.now())
    const message = error instanceof Error ? error.message : String(error)
    setProblem(
      error instanceof ApiError ? error.problem : { code: 'internal', message, retryable: true },
    )
  }
  const send = (count?: number, front?: true): boolean => {
    flush()
    const { request, issues } = findings.settle()
    if (issues.some((issue) => issue.severity === 'error')) {
      findings.touchAll()
      setTried(true)
      return false
    }
    setTried(false)
    const role = findRole(ask.model, 'count')
    const { context, parentId } = useDraft.getState()
    const body = {
      model: ask.model.slug,
      params: count !== undefined && role ? setAt(request, role.path, count) : request,
      ...(context && { context }),
      ...(parentId && { parentId }),
      ...(front && { front }),
    }
    setProblem(null)
    create.mutate(
      { body, key: submission.keyFor(body) },
      {
        onSuccess: ({ images: [first] }) => {
          submission.answered()
          if (first) useOpened.getState().arrive(first.id)
        },
        onError: (error) => {
          if (!(error instanceof ApiError)) throw error
          if (!isSilence(error.problem)) submission.answered()
          findings.refuse(error.problem.issues ?? [])
          findings.touchAll()
          setFailedAt(Date.now())
          setProblem(error.problem.issues?.length ? null : error.problem)
        },
      },
    )
    return true
  }
  return {
    generate,
    isPending: create.isPending || isSettling,
    /** The last press was refused. */
    tried,
    problem,
    /** Who only looks here spends nothing. */
    isBarred,
    dismiss: () => setProblem(null),
  }
}
