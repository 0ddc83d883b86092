import { ChevronUp } from 'lucide-react'
import type { Estimate } from '../../models/price.ts'
import { toUsd, usdText } from '../../models/price.ts'
import { Button } from '../../ui/button.tsx'
import { runCommand } from '../../ui/command.ts'
import { Menu } from '../../ui/menu.tsx'

const counts = [2, 4, 6, 9, 12, 16, 20]

interface SweepMenuProps {
  disabled: boolean
  estimate: Estimate
  /** The seed it starts from; null draws them. */
  seed: string | null
  most: number
  onSweep: (count: number) => void
}

/** At the front of the queue, or with several seeds, price first. */
export function SweepMenu({ disabled, estimate, seed, most, onSweep }: SweepMenuProps) {
  return (
    <Menu
      label="Other ways to generate"
      side="top"
      align="end"
      trigger={
        <Button
          variant="primary"
          aria-label="Several seeds at once"
          disabled={disabled}
          className="h-auto! w-8 rounded-l-none! border-accent-ink/25 border-l px-0! touch:w-11"
        >
          <ChevronUp size={16} />
        </Button>
      }
      items={() => [
        {
          id: 'front',
          label: 'Generate at the front of the queue',
          keys: 'Mod+Shift+Enter',
          onSelect: () => void runCommand('generate-front'),
        },
        { id: 'line', separator: true as const },
        {
          id: 'about',
          heading: seed === null ? 'Seeds drawn by the engine' : `Seeds from ${seed} on`,
        },
        ...counts
          .filter((count) => count <= most)
          .map((count) => ({
            id: String(count),
            label: `${count} seeds`,
            aside: `≈ ${usdText(toUsd(estimate.each * count))}`,
            onSelect: () => onSweep(count),
          })),
        { id: 'prompts', separator: true as const },
        { id: 'bulk', label: 'Prompt variations…', onSelect: () => runCommand('open-bulk') },
      ]}
    />
  )
}
