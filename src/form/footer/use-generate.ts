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
import { runCommand } from '../../ui/command.ts'
import { useAsk, useFinding } from '../ask/context.ts'
import { createSubmission } from './submission.ts'

/** Silence: the request may have arrived, so the same key must be used again. */
const isSilence = (problem: Problem): boolean =>
  problem.code === 'unavailable' || problem.code === 'timeout' || problem.code === 'internal'

/** Said by this page, not by the server, which names every problem of its own. */
const isUnheard = ({ code, id }: Problem): boolean => code === 'unavailable' && id === undefined

/** How one press differs from another. */
interface Wish {
  /** Another number of results, once. */
  count?: number
  /** Before all that waits. */
  front?: true
  /** Also where the very picture exists already. */
  again?: true
}

/** Generate, with what stands in its way. */
export function useGenerate(flush: () => void) {
  const { ask, findings } = useAsk()
  const create = useCreateGeneration()
  const [submission] = useState(() => createSubmission(ask.newId))
  const [problem, setProblem] = useState<Problem | null>(null)
  /** The press that was answered with `problem`, and what it asked for. */
  const [refused, setRefused] = useState<{ wish: Wish; text: string }>({ wish: {}, text: '' })
  const isMade = problem?.image !== undefined
  const wanted = useFinding(({ request }) => (isMade ? JSON.stringify(request) : ''))
  // Another request is no picture that exists already.
  if (isMade && wanted !== refused.text) setProblem(null)
  const { data: health, isError: isSilent, dataUpdatedAt: heardAt } = useHealth()
  const isBarred = health?.person?.role === 'viewer'
  const [failedAt, setFailedAt] = useState(0)
  const [isSettling, setSettling] = useState(false)
  const [tried, setTried] = useState(false)
  // The server was heard since: that it does not answer is no longer so.
  if (problem && isUnheard(problem) && !isSilent && heardAt > failedAt) setProblem(null)

  /** False where something stands in its way. */
  const generate = (wish: Wish = {}): boolean => {
    if (create.isPending || isSettling) return true
    if (isBarred) return false
    const settling = settleAll()
    if (!settling) return send(wish)
    const { revision } = useDraft.getState()
    setSettling(true)
    setProblem(null)
    void settling
      .then(() => {
        // Another draft took this one's place meanwhile: nobody asked for that.
        if (useDraft.getState().revision === revision) send(wish)
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
  const send = (wish: Wish): boolean => {
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
    const { count, front, again } = wish
    const body = {
      model: ask.model.slug,
      params: count !== undefined && role ? setAt(request, role.path, count) : request,
      ...(context && { context }),
      ...(parentId && { parentId }),
      ...(front && { front }),
      ...(!again && { unlessMade: true }),
    }
    setProblem(null)
    setRefused({ wish, text: JSON.stringify(request) })
    create.mutate(
      { body, key: submission.keyFor(body) },
      {
        onSuccess: ({ images: [first] }) => {
          submission.answered()
          if (first) useOpened.getState().arrive(first.id)
          runCommand('generated')
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
    /** The press that was refused, although the picture exists. */
    insist: () => generate({ ...refused.wish, again: true }),
  }
}
