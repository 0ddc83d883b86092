import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useDraft } from '../draft/draft.ts'
import { readRowsOff } from '../draft/rows-off.ts'
import type { Model } from '../models/model.ts'
import { idle } from '../ui/idle.ts'
import { prepareAll } from '../ui/prepared.tsx'
import { createAsk } from './ask/ask.ts'
import { linkDraft } from './ask/draft-link.ts'
import { factsFrom } from './ask/facts.ts'
import { createFindings, createWhenIdle } from './ask/findings.ts'
import { createRevealer } from './ask/revealer.ts'
import { draftSide } from './draft-side.ts'
import { editorOf } from './editors/table.ts'
import { kindOf } from './kinds/table.ts'

const newId = () => crypto.randomUUID()
const timer = {
  start: (run: () => void, ms: number) => window.setTimeout(run, ms),
  stop: (id: number) => window.clearTimeout(id),
  now: () => performance.now(),
}

export interface AskFormProps {
  model: Model
  /** The draft's revision that this form is made from. */
  revision: number
}

/** Makes the form of a model from the draft, and keeps the two together while it is on screen. */
export function useAskRoom({ model, revision }: AskFormProps) {
  const client = useQueryClient()
  const [room] = useState(() => {
    const { request, context } = useDraft.getState()
    const ask = createAsk(model, request, newId, readRowsOff(context))
    const facts = factsFrom(client)
    const findings = createFindings(
      ask,
      facts,
      createWhenIdle(() => performance.now()),
    )
    return { ask, facts, findings, revealer: createRevealer(), kindOf, editorOf }
  })
  useEffect(() => {
    void idle().then(prepareAll)
  }, [])
  const link = useRef<ReturnType<typeof linkDraft>>(null)
  useEffect(() => {
    const stopFindings = room.findings.start()
    const made = linkDraft(room.ask, draftSide(revision), timer)
    link.current = made
    const ends = [
      listen(window, 'pagehide', made.flush),
      listen(document, 'visibilitychange', made.flush),
      // Whoever presses elsewhere may replace the draft, which must hold the last key typed.
      listen(window, 'pointerdown', made.flush),
      listen(window, 'focusout', made.flush),
      // A press, also one by key, and another focus begin a step of their own.
      listen(window, 'pointerdown', room.ask.seal),
      listen(window, 'click', room.ask.seal),
      listen(window, 'focusout', room.ask.seal),
    ]
    return () => {
      for (const end of ends) end()
      made.stop()
      stopFindings()
    }
  }, [room, revision])
  return { room, flush: () => link.current?.flush() }
}

function listen(target: EventTarget, name: string, handler: () => void): () => void {
  target.addEventListener(name, handler, { capture: true })
  return () => target.removeEventListener(name, handler, { capture: true })
}
