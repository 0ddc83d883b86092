import { Chip } from '../../ui/chip.tsx'
import { tip } from '../../ui/tooltip.tsx'
import { useSet, useValue } from '../ask/context.ts'

/** Turns the content check on; off is unset, as a new draft has it. */
export function CheckSwitch({ path }: { path: string }) {
  const on = useValue<boolean>(path) === true
  const set = useSet(path)
  return (
    <Chip
      {...tip(on ? 'Each result is checked for NSFW' : 'Results are not checked for NSFW')}
      aria-label="Check content"
      pressed={on}
      onClick={() => set(on ? null : true)}
    >
      Check
    </Chip>
  )
}
