import type { Cap, Spend } from '../../contract/spend.ts'
import { findModel } from '../../models/index.ts'
import { usdText } from '../../models/price.ts'
import { findTool } from '../../models/tools/index.ts'
import { Button } from '../../ui/button.tsx'
import { runCommand } from '../../ui/command.ts'

/** What today's money of one sort went to, in the words of models and tools. */
function partsOf({ today, days }: Spend, sort: 'demo' | 'real') {
  return days
    .filter(({ day }) => day === today.day)
    .map(({ kind, model, calls, [sort]: sum }) => ({
      name: (kind === 'model' ? findModel(model)?.shortName : findTool(model)?.label) ?? model,
      count:
        kind === 'model'
          ? sum.images === 1
            ? '1 picture'
            : `${sum.images} pictures`
          : `${calls} ×`,
      usd: sum.usd,
    }))
    .filter(({ usd }) => usd > 0)
}

const capText: Record<Cap['of'], (left: string, cap: string) => string> = {
  day: (left, cap) => `${left} of today’s ${cap} is left.`,
  person: (left, cap) => `${left} of your own ${cap} is left today.`,
  total: (left, cap) => `${left} of all time’s ${cap} is left.`,
}

/** Real and demo money of today, apart. */
export function SpendRows({ spend, demo }: { spend: Spend; demo: boolean }) {
  const { today, caps, reserved } = spend
  const parts = partsOf(spend, demo ? 'demo' : 'real')
  const rows = [
    { label: 'Charged today', ...today.real },
    { label: 'Demo, not charged', ...today.demo },
  ]
  return (
    <div className="flex w-72 max-w-full flex-col gap-3">
      <table className="w-full">
        <caption className="sr-only">Spent today</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">What</th>
            <th scope="col">Pictures</th>
            <th scope="col">USD</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label}>
              <th scope="row" className="py-0.5 text-left font-normal text-muted">
                {row.label}
              </th>
              <td className="w-20 whitespace-nowrap text-right text-faint">
                {row.images === 1 ? '1 picture' : `${row.images} pictures`}
              </td>
              <td className="w-20 text-right">{usdText(row.usd)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {parts.length > 0 && (
        <table className="w-full">
          <caption className="sr-only">What it went to</caption>
          <tbody>
            {parts.map(({ name, count, usd }) => (
              <tr key={name}>
                <th scope="row" className="py-0.5 text-left font-normal text-muted">
                  {name}
                </th>
                <td className="w-20 whitespace-nowrap text-right text-faint">{count}</td>
                <td className="w-20 text-right">{usdText(usd)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!demo && reserved > 0 && (
        <p className="text-muted">Up to {usdText(reserved)} more for what is running.</p>
      )}
      {caps.map(({ of, left, usd }) => (
        <p key={of} className="text-muted">
          {capText[of](usdText(left), usdText(usd))}
        </p>
      ))}
      <Button size="sm" className="self-start" onClick={() => runCommand('spend')}>
        All days…
      </Button>
    </div>
  )
}
