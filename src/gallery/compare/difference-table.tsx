import type { Difference } from './diff.ts'

/** Parameters in which the two differ; what is said of the right one begins where its picture does. */
export function DifferenceTable({ rows }: { rows: readonly Difference[] }) {
  if (rows.length === 0) {
    return <p className="shrink-0 px-3 pb-2 text-muted">The two requests do not differ.</p>
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
    <div className="max-h-[30%] shrink-0 overflow-auto border-line border-t" tabIndex={0}>
      <table className="w-full table-fixed border-collapse text-left">
        <thead className="sticky top-0 bg-stage text-muted">
          <tr>
            <th
              scope="col"
              className="w-1/4 whitespace-nowrap px-3 py-1 font-normal @min-[560px]/viewer:w-36"
            >
              {rows.length === 1 ? '1 difference' : `${rows.length} differences`}
            </th>
            <th scope="col" className="px-3 py-1 font-normal">
              Left
            </th>
            <th scope="col" className="py-1 pr-3 pl-1 font-normal md:w-1/2">
              Right
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ path, label, left, right }) => (
            <tr key={path} className="border-line border-t align-top">
              <th scope="row" className="px-3 py-1 font-normal text-muted">
                {label}
              </th>
              <td className="wrap-anywhere px-3 py-1">{left}</td>
              <td className="wrap-anywhere py-1 pr-3 pl-1">{right}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
