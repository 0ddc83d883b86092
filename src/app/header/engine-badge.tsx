import { Suspense } from 'react'
import { useHealth } from '../../api/health.ts'
import { Chip } from '../../ui/chip.tsx'
import { Popover } from '../../ui/popover.tsx'
import { prepared } from '../../ui/prepared.tsx'

const DemoWords = prepared(async () => (await import('./engine-words.tsx')).DemoWords)
const RunwareWords = prepared(async () => (await import('./engine-words.tsx')).RunwareWords)

/** Which engine answers, and what that means. */
export function EngineBadge() {
  const { data: health, error } = useHealth()
  if (error) {
    return (
      <span role="status" className="truncate text-danger text-small">
        {error.problem.code === 'auth' ? (
          'Your session has ended'
        ) : (
          <>
            <span className="max-lg:hidden">The server does not answer — trying again</span>
            <span className="lg:hidden">No answer</span>
          </>
        )}
      </span>
    )
  }
  if (!health) return null
  const demo = health.engine.kind === 'demo'
  return (
    <Popover
      label="Engine"
      trigger={
        <Chip tone={demo ? 'accent' : 'neutral'}>
          {demo ? (
            <>
              Demo
              <span className="-ml-0.5 max-md:sr-only">
                engine<span className="max-lg:sr-only"> — add a Runware key</span>
              </span>
            </>
          ) : (
            'Runware'
          )}
        </Chip>
      }
    >
      <Suspense>{demo ? <DemoWords /> : <RunwareWords host={health.engine.host} />}</Suspense>
    </Popover>
  )
}
