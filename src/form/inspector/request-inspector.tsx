import { Copy } from 'lucide-react'
import { useState } from 'react'
import { type SnippetFormat, snippetFormats, toSnippet } from '../../models/snippet.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { type Segment, Segmented } from '../../ui/segmented.tsx'
import { toast } from '../../ui/toast.ts'
import { focusField } from '../focus-field.ts'
import { useInspector } from './inspector.ts'
import { TaskEditor } from './task-editor.tsx'
import { useWritten } from './use-written.ts'

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

/** The exact task that Generate would send, to be written over; and the same as code for elsewhere. */
export function RequestInspector({ onClose }: { onClose: () => void }) {
  const [view, setView] = useState<View>('task')
  const written = useWritten()
  const { task, read, edited } = written
  const format: SnippetFormat = view === 'task' ? 'json' : view
  const label = snippetFormats.find((known) => known.id === format)?.label ?? ''
  const next = read && !('fault' in read) ? read : null
  const apply = () => next && written.apply(next)
  const goToField = (path: string) => {
    onClose()
    // The dialog gives the focus back as it leaves; the field takes it after that.
    requestAnimationFrame(() => focusField(path))
  }
  return (
    <Dialog
      title="Request"
      description="What Generate sends. Write over it, or paste a task, cURL or only parameters, then apply."
      size="lg"
      onClose={onClose}
      footer={
        <>
          <Button
            variant="ghost"
            className="mr-auto"
            icon={<Copy aria-hidden size={14} />}
            onClick={() => void copy(toSnippet(task.task, format), label)}
          >
            Copy {label}
          </Button>
          {view === 'task' && edited && (
            <Button onClick={() => useInspector.setState({ text: null })}>Discard</Button>
          )}
          {view === 'task' && (
            <Button
              variant="primary"
              aria-disabled={!next || undefined}
              onClick={apply}
              className="aria-disabled:bg-selected! aria-disabled:text-muted!"
            >
              Apply
            </Button>
          )}
        </>
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
        {view === 'task' ? (
          <TaskEditor written={written} onApply={apply} onGo={goToField} />
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
