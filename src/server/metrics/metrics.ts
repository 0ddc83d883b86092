import { createHistogram } from './histogram.ts'

/** What is counted while the server runs. */
export interface Metrics {
  /** A finished request; `path` as it came, of which only the first two parts are kept. */
  request(about: { method: string; path: string; status: number; ms: number }): void
  /** A step of the work and how long it took, ms. */
  span(span: { name: string; ms: number }): void
  /** In Prometheus' text form. */
  lines(): string[]
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PATCH', 'PUT', 'DELETE'])

/** Ids and made-up paths would make a series each. */
function placeOf(path: string, status: number): string {
  if (!path.startsWith('/api/')) return 'page'
  const [, , noun = ''] = path.split('/')
  return status === 404 || !/^[a-z.-]{1,30}$/.test(noun) ? 'api' : `api/${noun}`
}

/** Counts of this process alone, from zero at its start. */
export function createMetrics(): Metrics {
  const requests = createHistogram('playground_request_seconds', 'Requests answered.')
  const spans = createHistogram('playground_work_seconds', 'Our own work on generations, by step.')
  return {
    request({ method, path, status, ms }) {
      const verb = METHODS.has(method) ? method : 'other'
      requests.add(`method="${verb}",path="${placeOf(path, status)}",status="${status}"`, ms)
    },
    span: ({ name, ms }) => spans.add(`step="${name}"`, ms),
    lines: () => [...requests.lines(), ...spans.lines()],
  }
}
