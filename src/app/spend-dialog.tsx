import { Download } from 'lucide-react'
import { useState } from 'react'
import { useHealth } from '../api/health.ts'
import { spendCsvPath, useSpendDays } from '../api/spend.ts'
import type { SpendDay } from '../contract/spend-day.ts'
import { findModel } from '../models/index.ts'
import { usdText } from '../models/price.ts'
import { findTool } from '../models/tools/index.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Loading } from '../ui/loading.tsx'
import { Segmented } from '../ui/segmented.tsx'

const whose = [
  { value: 'me', label: 'Mine' },
  { value: 'everyone', label: 'Everyone’s' },
] as const
type Whose = (typeof whose)[number]['value']

/** Real and demo money are never added up. */
const money = [
  { sort: 'real', title: 'Charged', tone: '' },
  { sort: 'demo', title: 'Demo', tone: 'text-muted' },
] as const

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
  // A column without a figure would only take the room of the other.
  const shown = money.filter(({ sort }) => days && total(days, sort) > 0)
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
      {!days && !error && <Loading label="Loading the days" />}
      {days?.length === 0 && <p className="text-muted">Nothing was spent yet.</p>}
      {days && days.length > 0 && (
        <div className="max-h-[60dvh] overflow-y-auto">
          <table className="w-full">
            <thead className="sticky top-0 bg-raised text-faint text-small">
              <tr>
                <th scope="col" className="text-left font-normal">
                  Day
                </th>
                {byPerson && (
                  <th scope="col" className="text-left font-normal">
                    Person
                  </th>
                )}
                <th scope="col" className="text-left font-normal">
                  For
                </th>
                {shown.map(({ sort, title }) => (
                  <th key={sort} scope="col" className="pl-3 text-right font-normal">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className="align-top">
              {days.map((day, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: people without a name are alike.
                <tr key={`${at} ${day.day} ${day.person} ${day.kind} ${day.model}`}>
                  <th scope="row" className="whitespace-nowrap py-1 pr-3 text-left font-normal">
                    {day.day}
                  </th>
                  {byPerson && <td className="py-1 pr-3">{day.person ?? 'nobody signed in'}</td>}
                  <td className="py-1 pr-3">
                    {nameOf(day)} <span className="text-muted max-md:block">{countOf(day)}</span>
                  </td>
                  {shown.map(({ sort, tone }) => (
                    <td key={sort} className={classNames('py-1 pl-3 text-right', tone)}>
                      {day[sort].usd > 0 && usdText(day[sort].usd)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr className="border-line border-t font-semibold">
                <th scope="row" colSpan={byPerson ? 3 : 2} className="py-1.5 text-left">
                  In all
                </th>
                {shown.map(({ sort, tone }) => (
                  <td key={sort} className={classNames('pl-3 text-right', tone)}>
                    {usdText(total(days, sort))}
                  </td>
                ))}
              </tr>
            </tfoot>
          </table>
        </div>
      )}
    </Dialog>
  )
}
