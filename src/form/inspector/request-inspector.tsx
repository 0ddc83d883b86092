import { Copy } from 'lucide-react'
import { useState } from 'react'
import { useDraft } from '../../draft/draft.ts'
import { type SnippetFormat, snippetFormats, TASK_UUID, toSnippet } from '../../models/snippet.ts'
import { toTask } from '../../models/task.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { type Segment, Segmented } from '../../ui/segmented.tsx'
import { toast } from '../../ui/toast.ts'
import { useAsk, useFinding } from '../ask/context.ts'
import { IssueLines } from './issue-lines.tsx'
import { taskLines } from './task-lines.ts'

type View = 'task' | Exclude<SnippetFormat, 'json'>

const views: Segment<View>[] = [
  { value: 'task', label: 'Task' },
  ...snippetFormats.flatMap(({ id, label }) => (id === 'json' ? [] : [{ value: id, label }])),
]

async function copy(text: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    toast({ title: `${what} copied` })
  } catch {
    toast({
      tone: 'warning',
      title: 'The browser did not let us copy',
      description: 'Select the text and copy it yourself.',
    })
  }
}

/** The exact task that Generate would send, and the same as code for elsewhere. */
export function RequestInspector({ onClose }: { onClose: () => void }) {
  const { ask } = useAsk()
  const request = useFinding((findings) => findings.request)
  const issues = useFinding((findings) => findings.issues)
  const context = useDraft((draft) => draft.context)
  const [view, setView] = useState<View>('task')
  const task = toTask(ask.model, request, TASK_UUID, context)
  const format: SnippetFormat = view === 'task' ? 'json' : view
  const label = snippetFormats.find((known) => known.id === format)?.label ?? ''
  return (
    <Dialog
      title="Request"
      description="What Generate sends. The key is read from RUNWARE_API_KEY; your pictures stand by name."
      size="lg"
      onClose={onClose}
      footer={
        <Button
          icon={<Copy aria-hidden size={14} />}
          onClick={() => void copy(toSnippet(task.task, format), label)}
        >
          Copy {label}
        </Button>
      }
    >
      <div className="flex min-h-0 flex-col gap-3">
        <Segmented
          label="Written as"
          segments={views}
          value={view}
          onChange={setView}
          className="self-start"
        />
        <IssueLines issues={issues} />
        {view === 'task' ? (
          <TaskText task={task} />
        ) : (
          <pre
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling text must be reachable by keyboard.
            tabIndex={0}
            className="max-h-[52vh] overflow-auto rounded-md bg-field p-3 font-mono text-small"
          >
            {toSnippet(task.task, view)}
          </pre>
        )}
      </div>
    </Dialog>
  )
}

function TaskText({ task }: { task: ReturnType<typeof toTask> }) {
  return (
    <>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling text must be reachable by keyboard.
        tabIndex={0}
        className="max-h-[52vh] overflow-auto rounded-md bg-field py-3 font-mono text-small"
      >
        {taskLines(task).map((line, index) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place.
            key={index}
            className={
              line.added
                ? 'block border-accent-mark border-l-2 bg-accent-wash px-3'
                : 'block border-transparent border-l-2 px-3'
            }
          >
            {line.text}
            {'\n'}
          </span>
        ))}
      </pre>
      <p className="flex items-center gap-2 text-muted text-small">
        <span aria-hidden className="h-3 w-0.5 bg-accent-mark" />
        Added by the playground. {TASK_UUID} is a new UUID each time.
      </p>
    </>
  )
}
