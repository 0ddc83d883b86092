import { Suspense } from 'react'
import { useHealth } from '../../api/health.ts'
import { useSpend } from '../../api/spend.ts'
import { usdText } from '../../models/price.ts'
import { Chip } from '../../ui/chip.tsx'
import { Popover } from '../../ui/popover.tsx'
import { prepared } from '../../ui/prepared.tsx'

const SpendRows = prepared(async () => (await import('./spend-rows.tsx')).SpendRows)

/** What today cost; demo money is named as such and never added to real money. */
export function SpendBadge() {
  const { data: spend } = useSpend()
  const demo = useHealth().data?.engine.kind === 'demo'
  if (!spend) return null
  const shown = demo ? spend.today.demo : spend.today.real
  return (
    <Popover
      label="Spend"
      align="end"
      trigger={
        <Chip>
          <span className="max-lg:sr-only">Today</span> {usdText(shown.usd)}
          {demo && <span className="-ml-0.5 max-md:sr-only">(demo)</span>}
        </Chip>
      }
    >
      <Suspense>
        <SpendRows spend={spend} demo={demo} />
      </Suspense>
    </Popover>
  )
}
