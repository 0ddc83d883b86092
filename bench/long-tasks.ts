import type { Tab } from './browser.ts'

/** Browsers call a task long from here on, ms. */
const LONG_MS = 50

interface TraceEvent {
  name: string
  pid: number
  tid: number
  /** Time of the thread's own clock, microseconds. */
  tdur?: number
  args: { name?: string }
}

/**
 * Tasks of pages' main threads that took long while `work` ran, ms by the thread's own clock: a
 * task that only waited for a core is not long. What the observer of pages sees holds such waits.
 */
export async function longTasks(
  tab: Tab,
  work: () => Promise<unknown>,
  longMs = LONG_MS,
): Promise<number[]> {
  const { cdp } = tab
  const events: TraceEvent[] = []
  const hear = ({ value }: { value: object[] }) =>
    // The shape of the format of traces.
    void events.push(...(value as TraceEvent[]))
  cdp.on('Tracing.dataCollected', hear)
  const over = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve))
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel'] },
  })
  await work()
  await cdp.send('Tracing.end')
  await over
  cdp.off('Tracing.dataCollected', hear)
  const placeOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`
  const named = events.filter(({ name }) => name === 'thread_name')
  const main = new Set(named.filter(({ args }) => args.name === 'CrRendererMain').map(placeOf))
  return events
    .filter((event) => event.name.endsWith('RunTask') && main.has(placeOf(event)))
    .map(({ tdur = 0 }) => tdur / 1000)
    .filter((ms) => ms > longMs)
}
