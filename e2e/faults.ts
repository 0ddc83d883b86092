import type { BrowserContext } from '@playwright/test'

const policyMark = 'Policy violation:'

/** Runs in the page before its own scripts: makes the browser's reports readable from outside. */
function reportViolations(mark: string): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    const place = event.sourceFile ? ` at ${event.sourceFile}:${event.lineNumber}` : ''
    console.error(`${mark} ${event.violatedDirective} refused ${event.blockedURI}${place}`)
  })
}

/**
 * Collects what no journey may cause: policy violations, uncaught errors, console errors and
 * replies of 500. Refused requests (4xx) and a server that is down are part of some journeys, and
 * the browser's own line about them says nothing else.
 */
export async function collectFaults(context: BrowserContext): Promise<string[]> {
  const faults: string[] = []
  await context.addInitScript(reportViolations, policyMark)
  context.on('weberror', (event) => faults.push(`Uncaught: ${event.error().stack}`))
  context.on('console', (message) => {
    if (message.type() !== 'error') return
    if (message.text().startsWith('Failed to load resource')) return
    faults.push(message.text())
  })
  context.on('response', (response) => {
    if (response.status() === 500) faults.push(`500 from ${response.url()}`)
  })
  return faults
}
