import { useState } from 'react'
import { useTool } from '../../api/tools.ts'
import { caption } from '../../models/tools/caption.ts'
import { Button } from '../../ui/button.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { PictureSlot } from '../pictures/picture-slot.tsx'
import { ToolRefusal } from '../tool-refusal.tsx'
import { useInsertIntoPrompt } from './insert.ts'
import { ToolPanel } from './tool-panel.tsx'
import { RunButton, RunCost } from './tool-run.tsx'

const looked = caption.params.find((param) => param.kind === 'image')?.name ?? ''
const question = caption.params.find((param) => param.kind === 'text')

interface DescribePanelProps {
  onUse: (prompt: string) => void
  onClose: () => void
}

/** Has a picture put into words, for the prompt. */
export default function DescribePanel({ onUse, onClose }: DescribePanelProps) {
  const [picture, setPicture] = useState<string | null>(null)
  const [asked, setAsked] = useState('')
  const { run, isPending, error, data, reset } = useTool(caption.id)
  const insert = useInsertIntoPrompt()
  const take = (value: string | null) => {
    reset()
    setPicture(value)
  }
  const text = data?.result.text ?? data?.result.texts?.[0]

  const describe = (anew = false) => {
    if (picture === null) return
    const about = asked.trim()
    // What went wrong stands in `error`.
    run(
      { [looked]: picture, ...(question && about && { [question.name]: about }) },
      { anew },
    ).catch(() => undefined)
  }
  return (
    <ToolPanel label="Prompt from a picture" onClose={onClose}>
      <PictureSlot
        label="the picture to describe"
        value={picture}
        onChange={take}
        onRemove={() => take(null)}
      />
      {question && (
        <TextInput
          aria-label={question.label}
          placeholder="Ask something about it, if you like"
          maxLength={question.kind === 'text' ? question.max : undefined}
          value={asked}
          onChange={(event) => setAsked(event.target.value)}
        />
      )}
      <RunButton
        tool={caption.id}
        label="Describe"
        busy={isPending}
        disabled={picture === null}
        onRun={() => describe()}
      />
      <ToolRefusal tool={caption.id} error={error} onRun={describe} />
      {data && text !== undefined && !isPending && (
        <>
          <p className="whitespace-pre-wrap break-words rounded-md border border-line-strong px-2.5 py-1.5">
            {text}
          </p>
          <div className="flex flex-wrap items-center gap-2">
            <Button size="sm" onClick={() => onUse(text)}>
              Use as the prompt
            </Button>
            <Button size="sm" onClick={() => insert(text)}>
              Add to the prompt
            </Button>
          </div>
          <RunCost answer={data} />
        </>
      )}
    </ToolPanel>
  )
}
