import { useMemo, useRef, useState } from 'react'
import { useLearned } from '../api/spend.ts'
import { useDraft } from '../draft/draft.ts'
import { useWordLists, wordsOf } from '../draft/word-lists.ts'
import { findModel } from '../models/index.ts'
import { findRole, type Model } from '../models/model.ts'
import { getAt } from '../models/path.ts'
import { estimate, toUsd, usdText } from '../models/price.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Field } from '../ui/field.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { toast } from '../ui/toast.ts'
import { FaultLines } from './fault-lines.tsx'
import { HowMany, newSeed, toHow } from './how-many.tsx'
import { firstIssue, planPrompts, toBodies } from './plan.ts'
import { PromptPreview } from './prompt-preview.tsx'
import { sumUp } from './queue.ts'
import { useQueue } from './use-queue.ts'
import { WordListEditor } from './word-list-editor.tsx'

/** Many prompts out of one: previewed with count and price before anything is queued. */
export function BulkDialog({ onClose }: { onClose: () => void }) {
  const model = findModel(useDraft.getState().slug)
  return model ? <Bulk model={model} onClose={onClose} /> : null
}

const prompts = (count: number) => `${count} ${count === 1 ? 'prompt' : 'prompts'}`

function Bulk({ model, onClose }: { model: Model; onClose: () => void }) {
  // The form rests under the dialog.
  const [{ request, context, parentId }] = useState(useDraft.getState)
  const path = findRole(model, 'prompt')?.path ?? ''
  const [written] = useState(() => String(getAt(request, path) ?? ''))
  const [template, setTemplate] = useState(written)
  const [choice, setChoice] = useState(() => ({ all: true, some: 8, seed: newSeed() }))
  const lists = useWordLists((state) => state.lists)
  const box = useRef<HTMLTextAreaElement>(null)

  const plan = useMemo(() => {
    const words = Object.fromEntries(lists.map((list) => [list.name, wordsOf(list)]))
    return planPrompts(template, words, toHow(choice))
  }, [template, lists, choice])
  const reason = useMemo(
    () => plan.reason ?? firstIssue(model, request, plan.prompts),
    [plan, model, request],
  )
  const orders = useMemo(() => {
    const how = toHow(choice)
    const about = {
      id: crypto.randomUUID(),
      template,
      ...(!how.all && { seed: how.seed }),
    }
    const bodies = toBodies({ model, request, context, parentId }, plan.prompts, about)
    return bodies.map((body) => ({ body, key: crypto.randomUUID() }))
  }, [plan, template, choice, model, request, context, parentId])
  const { outcomes, running, start, stop } = useQueue(orders)
  const { queued, reasons } = sumUp(outcomes)
  const open = orders.length - queued
  const learned = useLearned()
  const { total, count } = estimate(model, request, learned)

  /** What was written here goes on in the form. */
  const leave = () => {
    stop()
    if (template !== written) useDraft.getState().take([{ path, value: template || null }])
    if (running)
      toast({ id: 'bulk', title: `Stopped: ${queued} of ${prompts(orders.length)} queued` })
    onClose()
  }
  const queue = async () => {
    const ended = sumUp(await start())
    if (ended.queued < orders.length) return
    toast({ id: 'bulk', tone: 'ok', title: `${prompts(ended.queued)} queued` })
    if (template !== written) useDraft.getState().take([{ path, value: template || null }])
    onClose()
  }
  const put = (text: string) => {
    box.current?.focus()
    document.execCommand('insertText', false, text)
  }

  return (
    <Dialog
      title="Prompt variations"
      description="One generation for each prompt, with the settings of the form."
      size="lg"
      place="top"
      onClose={leave}
      footer={
        <div className="flex w-full flex-wrap items-center justify-end gap-x-3 gap-y-2">
          <p role="status" className="mr-auto min-w-0 text-muted">
            {reason ?? (
              <>
                {prompts(orders.length)}
                {count > 1 && ` × ${count} results`}
                {!choice.all && ` of ${plan.combinations.toLocaleString('en')} combinations`}
                {queued > 0 && `, ${queued} queued`}
              </>
            )}
          </p>
          {running ? (
            <Button onClick={stop}>Stop</Button>
          ) : (
            <Button
              variant="primary"
              disabled={reason !== null || open === 0}
              onClick={() => void queue()}
            >
              {queued > 0 ? `Generate the other ${open}` : 'Generate'}
              {reason === null && (
                <span className="font-normal text-small">{usdText(toUsd(total * open), true)}</span>
              )}
            </Button>
          )}
        </div>
      }
    >
      <div className="grid gap-4 md:grid-cols-[minmax(0,1fr)_240px]">
        <div className="flex min-w-0 flex-col gap-3">
          <Field
            label="Prompt"
            help={
              <>
                Write {'{red|blue}'} for alternatives, which may stand inside each other, and
                __name__ for the words of a list. A backslash keeps a sign: {'\\{'}.
              </>
            }
          >
            {(control) => (
              <TextArea
                {...control}
                ref={box}
                aria-describedby="bulk-faults"
                aria-invalid={plan.faults.length > 0 || undefined}
                minRows={3}
                maxRows={8}
                placeholder="a {red|blue} boat at {dawn|dusk}"
                value={template}
                disabled={running}
                onChange={(event) => setTemplate(event.target.value)}
              />
            )}
          </Field>
          <FaultLines
            id="bulk-faults"
            faults={plan.faults}
            onGo={(at) => {
              box.current?.focus()
              box.current?.setSelectionRange(at, at + 1)
            }}
          />
          <HowMany {...choice} onChange={(next) => setChoice((now) => ({ ...now, ...next }))} />
          {reasons.length > 0 && !running && (
            <div role="alert" className="rounded-md bg-danger-wash p-3 text-small">
              <p className="text-danger">
                {queued} of {prompts(orders.length)} queued. The others were not, and cost nothing.
              </p>
              {reasons.map((one) => (
                <p key={one} className="text-muted">
                  {one}
                </p>
              ))}
            </div>
          )}
          {plan.prompts.length > 0 ? (
            <PromptPreview prompts={plan.prompts} outcomes={outcomes} />
          ) : (
            <EmptyState title="No prompts yet" />
          )}
        </div>
        <WordListEditor onInsert={(name) => put(`__${name}__`)} />
      </div>
    </Dialog>
  )
}
