import type { Spend } from '../../contract/spend.ts'
import { usdText } from '../../models/price.ts'

/** Real and demo money of today, apart. */
export function SpendRows({ spend, demo }: { spend: Spend; demo: boolean }) {
  const { today, cap, reserved } = spend
  const rows = [
    { label: 'Charged today', ...today.real },
    { label: 'Demo today, not charged', ...today.demo },
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
              <td className="text-right text-faint">{row.images}</td>
              <td className="text-right">{usdText(row.usd)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!demo && reserved > 0 && (
        <p className="text-muted">Up to {usdText(reserved)} more for what is running.</p>
      )}
      {cap && (
        <p className="text-muted">
          {usdText(cap.left)} of today’s {usdText(cap.usd)} is left.
        </p>
      )}
    </div>
  )
}
