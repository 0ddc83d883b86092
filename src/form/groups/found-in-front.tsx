import type { ParamGroup } from '../../models/model.ts'
import { Button } from '../../ui/button.tsx'
import { useAsk } from '../ask/context.ts'
import { focusField } from '../focus-field.ts'
import { paramsOf } from './group-summary.ts'
import { useVisibility } from './visibility.ts'

/** Found fields that stand above the box, where they stay: the way to each. */
export function FoundInFront({ groups }: { groups: readonly ParamGroup[] }) {
  const { ask } = useAsk()
  const { shows } = useVisibility()
  const found = groups
    .flatMap((group) => paramsOf(ask.model, group))
    .filter(({ name }) => shows(name))
  return (
    <div className="flex flex-col items-start pb-3 empty:hidden">
      {found.map(({ name, label }) => (
        <Button key={name} variant="link" className="-ml-0.5" onClick={() => focusField(name)}>
          {label}, above <code className="text-faint text-small">{name}</code>
        </Button>
      ))}
    </div>
  )
}
