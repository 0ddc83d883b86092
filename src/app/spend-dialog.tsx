import { Download } from 'lucide-react'
import { useState } from 'react'
import { useHealth } from '../api/health.ts'
import { spendCsvPath, useSpendDays } from '../api/spend.ts'
import type { SpendDay } from '../contract/spend-day.ts'
import { findModel } from '../models/index.ts'
import { usdText } from '../models/price.ts'
import { findTool } from '../models/tools/index.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { Skeleton } from '../ui/skeleton.tsx'

const whose = [
  { value: 'me', label: 'Mine' },
  { value: 'everyone', label: 'Everyone’s' },
] as const
type Whose = (typeof whose)[number]['value']

const nameOf = ({ kind, model }: SpendDay): string =>
  (kind === 'model' ? findModel(model)?.shortName : findTool(model)?.label) ?? model

const countOf = ({ kind, calls, real, demo }: SpendDay): string => {
  const images = real.images + demo.images
  if (kind === 'tool') return `${calls} ×`
  return images === 1 ? '1 picture' : `${images} pictures`
}

const total = (days: readonly SpendDay[], sort: 'real' | 'demo'): number =>
  days.reduce((sum, day) => sum + day[sort].usd, 0)

/** Every day that money went out, and what it went to; the demo engine's apart. */
export function SpendDialog({ onClose }: { onClose: () => void }) {
  const person = useHealth().data?.person
  const [of, setOf] = useState<Whose>('me')
  const { data: days, error, refetch } = useSpendDays(of)
  const byPerson = of === 'everyone'
  const head = ['Day', ...(byPerson ? ['Person'] : []), 'For', 'Made', 'Charged', 'Demo']
  return (
    <Dialog
      title="Spend"
      description="By day, in USD as the service named each cost. The demo engine charges nothing; what it would have cost stands apart."
      size="lg"
      onClose={onClose}
      footer={
        // Not where it would hold nothing.
        days &&
        days.length > 0 && (
          <a
            href={spendCsvPath(of)}
            download
            className="mr-auto -ml-1.5 inline-flex h-control-sm items-center gap-1.5 rounded-md px-1.5 hover:bg-hover"
          >
            <Download aria-hidden size={14} /> Download CSV
          </a>
        )
      }
    >
      {person?.role === 'admin' && (
        <Segmented label="Whose" segments={whose} value={of} onChange={setOf} size="sm" />
      )}
      {error && (
        <div role="alert" className="flex flex-wrap items-center gap-3">
          <p className="min-w-0 flex-1 text-danger">The days could not be read. {error.message}</p>
          <Button size="sm" onClick={() => void refetch()}>
            Try again
          </Button>
        </div>
      )}
      {!days && !error && <Skeleton className="h-40" />}
      {days?.length === 0 && <p className="text-muted">Nothing was spent yet.</p>}
      {days && days.length > 0 && (
        <div className="max-h-[60dvh] overflow-y-auto">
          <table className="w-full">
            <thead className="sticky top-0 bg-raised text-faint text-small">
              <tr>
                {head.map((title, at) => (
                  <th
                    key={title}
                    scope="col"
                    className={
                      at >= head.length - 2
                        ? 'pl-3 text-right font-normal'
                        : 'text-left font-normal'
                    }
                  >
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {days.map((day, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: people without a name are alike.
                <tr key={`${at} ${day.day} ${day.person} ${day.kind} ${day.model}`}>
                  <th scope="row" className="whitespace-nowrap py-1 pr-3 text-left font-normal">
                    {day.day}
                  </th>
                  {byPerson && <td className="pr-3">{day.person ?? 'nobody signed in'}</td>}
                  <td className="pr-3">{nameOf(day)}</td>
                  <td className="pr-3 text-muted">{countOf(day)}</td>
                  <td className="pl-3 text-right">{day.real.usd > 0 && usdText(day.real.usd)}</td>
                  <td className="pl-3 text-right text-muted">
                    {day.demo.usd > 0 && usdText(day.demo.usd)}
                  </td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr className="border-line border-t font-semibold">
                <th scope="row" colSpan={head.length - 2} className="py-1.5 text-left">
                  In all
                </th>
                <td className="pl-3 text-right">{usdText(total(days, 'real'))}</td>
                <td className="pl-3 text-right text-muted">{usdText(total(days, 'demo'))}</td>
              </tr>
            </tfoot>
          </table>
        </div>
      )}
    </Dialog>
  )
}
