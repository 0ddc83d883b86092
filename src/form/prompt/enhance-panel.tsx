import { useState } from 'react'
import { useTool } from '../../api/tools.ts'
import { enhance } from '../../models/tools/enhance.ts'
import { classNames } from '../../ui/class-names.ts'
import { Segmented } from '../../ui/segmented.tsx'
import { useAsk, useValueOf } from '../ask/context.ts'
import { Counter } from '../kinds/text/counter.tsx'
import { ToolRefusal } from '../tool-refusal.tsx'
import { ToolPanel } from './tool-panel.tsx'
import { RunButton, RunCost } from './tool-run.tsx'

const taken = enhance.params.find((param) => param.role === 'prompt')
const versions = enhance.params.find((param) => param.role === 'count')
const MOST_TEXT = (taken?.kind === 'text' ? taken.max : undefined) ?? Number.POSITIVE_INFINITY
const MOST_VERSIONS = (versions?.kind === 'integer' ? versions.max : undefined) ?? 1
/** Enough to have a choice. */
const VERSIONS = Math.min(3, MOST_VERSIONS)

const lengthOf = (value: unknown): 'empty' | 'fits' | 'long' => {
  const text = typeof value === 'string' ? value : ''
  return text.trim() === '' ? 'empty' : text.length > MOST_TEXT ? 'long' : 'fits'
}

interface EnhancePanelProps {
  path: string
  onUse: (prompt: string) => void
  onClose: () => void
}

/** Has a short prompt written out, in alternatives to choose from. */
export default function EnhancePanel({ path, onUse, onClose }: EnhancePanelProps) {
  const { ask } = useAsk()
  const length = useValueOf(path, lengthOf)
  const { run, isPending, error, data } = useTool(enhance.id)
  const [count, setCount] = useState(VERSIONS)
  const [before, setBefore] = useState('')

  const start = (anew = false) => {
    const prompt = String(ask.get(path) ?? '')
    setBefore(prompt)
    // What went wrong stands in `error`.
    run({ [taken?.name ?? '']: prompt, [versions?.name ?? '']: count }, { anew }).catch(
      () => undefined,
    )
  }
  const { text, texts = text === undefined ? [] : [text] } = data?.result ?? {}

  return (
    <ToolPanel label={enhance.label} onClose={onClose}>
      {length === 'long' ? (
        <p className="text-muted">
          Only prompts of up to {MOST_TEXT} characters can be enhanced. This one:{' '}
          <Counter path={path} max={MOST_TEXT} />
        </p>
      ) : (
        length === 'empty' && <p className="text-muted">Write a few words first.</p>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <span aria-hidden className="text-muted">
          Alternatives
        </span>
        <Segmented
          label="Alternatives"
          size="sm"
          segments={Array.from({ length: MOST_VERSIONS }, (_, index) => ({
            value: String(index + 1),
            label: String(index + 1),
          }))}
          value={String(count)}
          onChange={(next) => setCount(Number(next))}
        />
        <RunButton
          tool={enhance.id}
          label="Enhance"
          busy={isPending}
          disabled={length !== 'fits'}
          onRun={() => start()}
        />
      </div>
      <ToolRefusal tool={enhance.id} error={error} onRun={start} />
      {data && !isPending && (
        <>
          <ul aria-label="Alternatives" className="flex flex-col gap-1">
            {texts.map((one) => (
              <Alternative key={one} path={path} text={one} onUse={onUse} />
            ))}
            <Alternative path={path} text={before} label="As it was" onUse={onUse} />
          </ul>
          <RunCost answer={data} />
        </>
      )}
    </ToolPanel>
  )
}

interface AlternativeProps {
  path: string
  text: string
  label?: string
  onUse: (prompt: string) => void
}

/** One way to say it; pressed, it is the prompt. */
function Alternative({ path, text, label, onUse }: AlternativeProps) {
  const inUse = useValueOf(path, (value) => value === text)
  return (
    <li>
      <button
        type="button"
        aria-pressed={inUse}
        onClick={() => onUse(text)}
        className={classNames(
          'min-h-8 w-full rounded-md border px-2.5 py-1.5 text-left touch:min-h-target',
          inUse ? 'border-accent-mark text-ink' : 'border-line-strong text-muted hover:text-ink',
        )}
      >
        {label && <span className="block text-faint text-small">{label}</span>}
        <span className="break-words">{text}</span>
      </button>
    </li>
  )
}
