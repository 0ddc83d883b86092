import type { Param } from '../../models/param.ts'
import type { Request } from '../../models/rule.ts'
import { useAsk } from '../ask/context.ts'

interface PartListProps {
  params: readonly Param[]
  request: Request
  chosen: ReadonlySet<string>
  onChoose: (chosen: ReadonlySet<string>) => void
}

/** The settings that are set, each to keep or to leave. */
export function PartList({ params, request, chosen, onChoose }: PartListProps) {
  const { kindOf } = useAsk()
  return (
    <fieldset className="flex flex-col rounded-md border border-line-strong bg-field p-1">
      <legend className="sr-only">Settings to keep</legend>
      {params.map((param) => {
        const { name, label } = param
        const value = request[name]
        const on = chosen.has(name)
        return (
          <label
            key={name}
            className="flex min-h-7 items-center gap-2 rounded-sm px-2 hover:bg-hover touch:min-h-target"
          >
            <input
              type="checkbox"
              checked={on}
              onChange={() => {
                const next = new Set(chosen)
                if (on) next.delete(name)
                else next.add(name)
                onChoose(next)
              }}
              className="size-4 shrink-0 accent-(--color-accent)"
            />
            <span className="shrink-0">{label}</span>
            <span className="ml-auto min-w-0 truncate pl-4 text-faint">
              {value === undefined ? '' : kindOf(param).format(value, param, kindOf)}
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}
