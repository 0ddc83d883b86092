import { Image, LayoutGrid, type LucideIcon, SlidersHorizontal } from 'lucide-react'
import { useHealth } from '../api/health.ts'
import { useLearned } from '../api/spend.ts'
import { useDraft } from '../draft/draft.ts'
import { check } from '../models/check.ts'
import { findModel } from '../models/index.ts'
import { estimate, toUsd, usdText } from '../models/price.ts'
import { noFacts } from '../models/rule.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { runCommand, useCommand } from '../ui/command.ts'
import { toast } from '../ui/toast.ts'
import { type Pane, usePanes } from './panes.ts'

const panes: { pane: Pane; label: string; Icon: LucideIcon }[] = [
  { pane: 'ask', label: 'Ask', Icon: SlidersHorizontal },
  { pane: 'stage', label: 'Stage', Icon: Image },
  { pane: 'gallery', label: 'Gallery', Icon: LayoutGrid },
]

/** Generate, with its price, from where the form is out of sight. */
function GenerateButton({ onRefused }: { onRefused: () => void }) {
  const learned = useLearned()
  const cost = useDraft(({ slug, request }) => {
    const model = findModel(slug)
    return model ? estimate(model, request, learned).total : 0
  })
  const blocked = useDraft(({ slug, request }) => {
    const model = findModel(slug)
    return !model || check(model, request, noFacts).some(({ severity }) => severity === 'error')
  })
  return (
    <Button
      variant="primary"
      onClick={() => runCommand('generate') || onRefused()}
      className={classNames(
        'my-1.5 ml-1 flex-col gap-0! self-center leading-4',
        // As grey as in Ask, yet not disabled: it leads to the reasons there.
        blocked && 'bg-selected! text-muted!',
      )}
    >
      Generate
      <span className="font-normal text-small">≈ {usdText(toUsd(cost))}</span>
    </Button>
  )
}

/** On a phone: which pane is in sight, and Generate wherever Ask, which has its own, is not. */
export function BottomBar() {
  const { pane: shown, show } = usePanes()
  const waiting = useHealth().data?.waiting ?? 0
  // Its place in the gallery is out of sight.
  useCommand('generated', () => {
    if (shown === 'gallery') return
    const action = { label: 'See', onSelect: () => show('gallery') }
    toast({ id: 'generated', title: 'Asked for: it comes in the gallery', action, duration: 4_000 })
  })
  return (
    <nav
      aria-label="Panes"
      data-toast-floor=""
      className="flex shrink-0 items-stretch gap-1 border-line border-t px-2 pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {panes.map(({ pane, label, Icon }) => (
        <button
          key={pane}
          type="button"
          aria-current={pane === shown ? 'page' : undefined}
          onClick={() => show(pane)}
          className={classNames(
            'relative flex h-14 flex-1 flex-col items-center justify-center gap-0.5 rounded-md text-small -outline-offset-2',
            pane === shown ? 'text-ink' : 'text-faint',
          )}
        >
          <Icon aria-hidden size={20} />
          {label}
          {pane === 'gallery' && waiting > 0 && (
            <span className="absolute top-1.5 left-1/2 ml-2 min-w-4 rounded-full bg-accent px-1 text-accent-ink text-small leading-4">
              {waiting}
              <span className="sr-only"> waiting</span>
            </span>
          )}
        </button>
      ))}
      {shown !== 'ask' && <GenerateButton onRefused={() => show('ask')} />}
    </nav>
  )
}
