import { expectation } from '../../models/expectation.ts'
import type { Param } from '../../models/param.ts'

/** What a parameter is for, under which name the service knows it, and what it takes. */
export function FieldHelp({ path, param }: { path: string; param: Param }) {
  return (
    <div className="flex flex-col gap-2">
      <p>{param.help}</p>
      <p className="text-small">
        <code className="text-ink">{path}</code> takes {expectation(param)}.
      </p>
    </div>
  )
}
