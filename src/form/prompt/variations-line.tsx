import { Button } from '../../ui/button.tsx'
import { hasCommand, runCommand } from '../../ui/command.ts'
import { useValueOf } from '../ask/context.ts'
import { QuietLine } from './quiet-line.tsx'

/** `{a|b}` or a named list, which one request sends as it stands. `__BLANK__` is the service's own. */
const holdsVariations = (value: unknown): boolean =>
  typeof value === 'string' &&
  /\{[^{}]*\|[^{}]*\}|__(?!BLANK__)[a-z0-9]+(?:[-_][a-z0-9]+)*__/i.test(value)

/** The way to the many pictures that a prompt with variations means. */
export function VariationsLine({ path }: { path: string }) {
  const holds = useValueOf(path, holdsVariations)
  if (!holds || !hasCommand('open-bulk')) return null
  return (
    <QuietLine>
      This prompt holds variations.
      <Button
        variant="link"
        className="min-h-6! p-0! text-ink! text-small underline"
        onClick={() => runCommand('open-bulk')}
      >
        Make them in bulk
      </Button>
    </QuietLine>
  )
}
