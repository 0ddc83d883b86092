import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from '@playwright/test'
import { generations, krea, make, small } from './bff.ts'
import { expect, test } from './journey.ts'
import type { Product } from './product.ts'
import { generateButton, promptBox, tiles } from './screen.ts'

test.use({ settings: { SIGN_IN: 'on' } })

const password = 'correct horse battery'

async function join(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link)
  await page.getByRole('textbox', { name: 'Name' }).fill(name)
  await page.getByLabel(/^Password/).fill(password)
  await page.getByRole('button', { name: 'Join' }).click()
  await expect(page.getByRole('button', { name: `Signed in as ${name}` })).toBeVisible()
}

const firstLink = (product: Product): string => /http\S+#join=\S+/.exec(product.log)?.[0] ?? ''

async function openMenu(page: Page, entry: string): Promise<void> {
  await page.getByRole('button', { name: /^Signed in as/ }).click()
  await page.getByRole('menuitem', { name: entry }).click()
}

/** A link to join, as an administrator makes it. */
async function invite(page: Page, name: string, role: string): Promise<string> {
  await openMenu(page, 'People')
  const dialog = page.getByRole('dialog', { name: 'People' })
  const form = dialog.getByRole('region', { name: 'Invite' })
  await form.getByRole('textbox', { name: 'Name' }).fill(name)
  await form.getByRole('radio', { name: role }).check({ force: true })
  await form.getByRole('button', { name: 'Make a link' }).click()
  const link = await form.getByRole('textbox', { name: 'Link to join' }).inputValue()
  await expect(dialog.getByText(`${role} · link good until`)).toBeVisible()
  await dialog.getByRole('button', { name: 'Close' }).click()
  return link
}

/** Somebody else's computer. */
async function another(browser: Browser, product: Product): Promise<Page> {
  const context = await browser.newContext({ baseURL: product.url })
  return context.newPage()
}

const serious = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.filter(
    ({ impact }) => impact === 'serious' || impact === 'critical',
  )

test('a team: invited, apart from each other, and out when a session is ended', async ({
  page,
  browser,
  product,
}) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  expect(await serious(page)).toEqual([])
  await page.goto('about:blank')
  await join(page, firstLink(product), 'Ana')
  expect(page.url()).not.toContain('join')
  const ben = await another(browser, product)
  await join(ben, await invite(page, 'Ben', 'Member'), 'Ben')

  await make(ben.request, { positivePrompt: 'a secret garden', ...small })
  await expect(tiles(ben, 'a secret garden').first()).toBeVisible()
  const [made] = await generations(ben.request)
  expect((await page.request.get(`/api/generations/${made?.id}`)).status()).toBe(404)
  expect((await page.request.get(made?.images[0]?.url ?? '')).status()).toBe(404)
  await page.reload()
  await expect(page.getByText('No pictures yet')).toBeVisible()

  await promptBox(ben).fill('half a thought')
  const elsewhere = await another(browser, product)
  await elsewhere.route('**/assets/rest-*.js', async (route) => {
    await promptBox(elsewhere).fill('written before the door came')
    await route.continue()
  })
  await elsewhere.goto('/')
  await elsewhere.getByRole('textbox', { name: 'Name' }).fill('ben')
  await elsewhere.getByLabel('Password').fill(password)
  await elsewhere.getByRole('button', { name: 'Sign in' }).click()
  await expect(promptBox(elsewhere)).toHaveValue('written before the door came')
  await openMenu(elsewhere, 'Account')
  expect(await serious(elsewhere)).toEqual([])
  await elsewhere.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(ben.getByRole('heading', { name: 'Your session has ended' })).toBeVisible({
    timeout: 40_000,
  })
  await expect(ben.getByText('does not answer')).toHaveCount(0)
  await ben.getByLabel('Password').fill(password)
  await ben.getByRole('button', { name: 'Sign in' }).click()
  await expect(ben.getByRole('heading', { name: 'Your session has ended' })).toHaveCount(0)
  await expect(promptBox(ben)).toHaveValue('half a thought')
  await expect(tiles(ben, 'a secret garden').first()).toBeVisible()
})

test('what cannot be read or done now is said where it was asked for', async ({
  page,
  product,
}) => {
  await join(page, firstLink(product), 'Ana')
  await page.route('**/api/people', (route) => route.abort())
  await openMenu(page, 'People')
  const dialog = page.getByRole('dialog', { name: 'People' })
  await expect(dialog.getByRole('alert')).toBeVisible()
  await page.unroute('**/api/people')
  await dialog.getByRole('button', { name: 'Try again' }).click()
  const form = dialog.getByRole('region', { name: 'Invite' })
  const name = form.getByRole('textbox', { name: 'Name' })
  await name.fill('Ben')

  await page.route('**/api/people/invitations', (route) => route.abort())
  await form.getByRole('button', { name: 'Make a link' }).click()
  await expect(form.getByRole('alert')).toBeVisible()
  // It is not the name's fault.
  await expect(name).not.toHaveAttribute('aria-invalid')
  await page.unroute('**/api/people/invitations')
  await form.getByRole('button', { name: 'Make a link' }).click()
  await expect(form.getByRole('textbox', { name: 'Link to join' })).toBeVisible()
  await expect(form.getByRole('alert')).toHaveCount(0)
})

test('a viewer is told why nothing can be generated', async ({ page, browser, product }) => {
  await join(page, firstLink(product), 'Ana')
  const vera = await another(browser, product)
  await join(vera, await invite(page, 'Vera', 'Viewer'), 'Vera')
  await promptBox(vera).fill('a lighthouse')
  await expect(vera.getByText('A viewer spends nothing.')).toBeVisible()
  await expect(generateButton(vera)).toHaveAttribute('aria-disabled', 'true')
  await promptBox(vera).press('Control+Enter')
  expect(await generations(vera.request)).toEqual([])
})

test.describe('another page of this computer', () => {
  test.use({
    expectedFaults: /blocked by CORS policy/,
    settings: { SIGN_IN: 'on', LOG_LEVEL: 'debug' },
  })

  // The worst case: to a cookie another port is the same site, so only our own doors hold.
  test('spends nothing of who is signed in', async ({ page, product }) => {
    await join(page, firstLink(product), 'Ana')
    const hostile = await page.context().newPage()
    const site = createServer((_, reply) => reply.end('<!doctype html><title>Win</title>'))
    await once(site.listen(0, '127.0.0.1'), 'listening')
    // A listening server on a port has an address of this form.
    const { port } = site.address() as AddressInfo
    await hostile.goto(`http://127.0.0.1:${port}/`)
    const tried = await hostile.evaluate(
      ([url, model]) => {
        const body = JSON.stringify({ model, params: { positivePrompt: 'a stolen picture' } })
        const send = (init: RequestInit) =>
          fetch(`${url}/api/generations`, { method: 'POST', body, credentials: 'include', ...init })
            .then((reply) => String(reply.status))
            .catch(() => 'stopped')
        const ours = { 'X-Requested-With': 'playground', 'Idempotency-Key': 'x' }
        return Promise.all([
          send({}),
          send({ mode: 'no-cors' }),
          send({ headers: { ...ours, 'Content-Type': 'application/json' } }),
          send({ headers: { ...ours, Authorization: 'Bearer x' } }),
        ])
      },
      [product.url, krea],
    )
    expect(tried).toEqual(['stopped', 'stopped', 'stopped', 'stopped'])
    await hostile.close()
    site.close()
    const answered = product.log.split('\n').filter((line) => line.includes('/api/generations"'))
    const refused = answered.filter((line) => line.includes('"method":"POST"'))
    expect(refused.length).toBeGreaterThan(0)
    for (const line of refused) expect(line).toContain('"status":403')
    expect(await generations(page.request)).toEqual([])
  })
})
