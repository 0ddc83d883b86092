import { defineConfig } from '@playwright/test'

const chromium = process.env.CHROMIUM_PATH

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  // A journey that passes only on the second try hides a race, so none is tried again at a desk. A
  // shared machine may stall for longer than any of them waits; the report then calls it flaky.
  retries: process.env.CI ? 2 : 0,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  fullyParallel: true,
  // Two cores may be shared with a build or another suite; a journey that hangs still ends.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    actionTimeout: 20_000,
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: [
        // Chromium as root, as in most containers, refuses its own sandbox.
        '--no-sandbox',
        // Without a network its own background requests would hold up the page's.
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-gpu',
        // Containers give /dev/shm 64 MB, too little for large canvases.
        '--disable-dev-shm-usage',
      ],
    },
  },
})
