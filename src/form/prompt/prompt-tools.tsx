import { History, ImageUp, Sparkles } from 'lucide-react'
import { type ComponentType, type ReactNode, Suspense, useLayoutEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { IconButton } from '../../ui/icon-button.tsx'
import { PresetMenu } from '../presets/preset-menu.tsx'
import { replaceAll, writeInto } from './edit.ts'
import { onDemand } from './later.tsx'
import { usePromptWalk } from './use-earlier-prompts.ts'
import { findBox } from './use-prompt-box.ts'
import { useWeightKeys } from './use-weight-keys.ts'
import { VariationsLine } from './variations-line.tsx'
import { WeightingLine } from './weighting-line.tsx'

interface PanelProps {
  path: string
  onUse: (prompt: string) => void
  onClose: () => void
}

interface Tool {
  id: string
  label: string
  keys?: string
  icon: ReactNode
  Panel: ComponentType<PanelProps>
}

const tools: Tool[] = [
  {
    id: 'enhance',
    label: 'Enhance the prompt',
    icon: <Sparkles aria-hidden size={15} />,
    Panel: onDemand(() => import('./enhance-panel.tsx')),
  },
  {
    id: 'describe',
    label: 'Prompt from a picture',
    icon: <ImageUp aria-hidden size={15} />,
    Panel: onDemand(() => import('./describe-panel.tsx')),
  },
  {
    id: 'history',
    label: 'Earlier prompts',
    keys: 'Alt+ArrowUp',
    icon: <History aria-hidden size={15} />,
    Panel: onDemand(() => import('./history-panel.tsx')),
  },
]

/** What helps with the words: quiet icons at the foot of the prompt, the open one's panel below it. */
export function PromptTools({ path, id }: { path: string; id: string }) {
  const [open, setOpen] = useState<string | null>(null)
  usePromptWalk(id)
  const weights = useWeightKeys(id)
  // Looked for once this form is on the page: while it is made, another may still hold the id.
  const [below, setBelow] = useState<HTMLElement | null>(null)
  useLayoutEffect(() => setBelow(document.getElementById(`${id}-tools`)), [id])
  const tool = tools.find((one) => one.id === open)

  const close = () => {
    setOpen(null)
    findBox(id)?.focus({ preventScroll: true })
  }
  const use = (prompt: string) => {
    const box = findBox(id)
    if (box) writeInto(box, replaceAll(box, prompt))
  }
  return (
    // What opens from here is not as quiet as the foot it stands in.
    <span className="-ml-1.5 flex items-center text-base text-ink">
      {tools.map(({ id: own, label, keys, icon }) => (
        <IconButton
          key={own}
          label={label}
          {...(keys && { keys })}
          size="sm"
          aria-expanded={open === own}
          onClick={() => setOpen(open === own ? null : own)}
          className="size-6! touch:size-target!"
        >
          {icon}
        </IconButton>
      ))}
      <PresetMenu />
      {below &&
        createPortal(
          <>
            {weights.inVain && <WeightingLine onUse={weights.takeUp} onDismiss={weights.dismiss} />}
            <VariationsLine path={path} />
            {tool && (
              <Suspense>
                <tool.Panel path={path} onUse={use} onClose={close} />
              </Suspense>
            )}
          </>,
          below,
        )}
    </span>
  )
}
