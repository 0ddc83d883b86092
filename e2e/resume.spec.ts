import type { APIRequestContext } from '@playwright/test'
import { generations, make, small } from './bff.ts'
import { control, field, find } from './fields.ts'
import { expect, test } from './journey.ts'
import { flatPng } from './pictures.ts'
import { doneTiles, form, generateButton, openPicture, promptBox, tiles } from './screen.ts'

/** Long enough to be interrupted. */
test.use({ settings: { EMULATOR_LATENCY_MS: '1500' } })

const moving = /queued|sending|sent|receiving/

async function expectOneCharge(request: APIRequestContext, results: number): Promise<void> {
  const [made, ...others] = await generations(request)
  expect(others).toEqual([])
  expect(made).toMatchObject({ state: 'done', charged: 'yes' })
  const spend = await (await request.get('/api/spend')).json()
  expect(spend.today.demo.images).toBe(results)
  expect(spend.today.demo.usd).toBeCloseTo(Number(made?.cost), 6)
  expect(made?.cost).toBeGreaterThan(0)
}

test('promise 11: a reload loses nothing of a running generation', async ({ page, request }) => {
  await page.goto('/')
  await promptBox(page).fill('a patient heron')
  await generateButton(page).click()
  await expect(tiles(page, /a patient heron/).and(tiles(page, moving))).toBeVisible()
  await page.reload()
  await expect(doneTiles(page, 'a patient heron')).toHaveCount(1)
  await expectOneCharge(request, 1)
})

test('promise 8: a generation survives kill -9 and is charged once', async ({
  page,
  product,
  request,
}) => {
  await make(request, { positivePrompt: 'an older picture', ...small })
  await page.goto('/')
  await promptBox(page).fill('a stubborn donkey')
  await page.getByRole('button', { name: 'More results' }).click()
  await generateButton(page).click()
  const waiting = tiles(page, 'a stubborn donkey').and(tiles(page, /, sent/))
  await expect(waiting).toHaveCount(2)
  const places = await Promise.all((await waiting.all()).map((tile) => tile.boundingBox()))

  await product.kill()
  await product.start()
  const done = doneTiles(page, 'a stubborn donkey')
  await expect(done).toHaveCount(2)
  expect(await Promise.all((await done.all()).map((tile) => tile.boundingBox()))).toEqual(places)

  const [made, older, ...others] = await generations(request)
  expect(others).toEqual([])
  expect(made).toMatchObject({ state: 'done', charged: 'yes' })
  const spend = await (await request.get('/api/spend')).json()
  expect(spend.today.demo.images).toBe(3)
  expect(spend.today.demo.usd).toBeCloseTo(Number(made?.cost) + Number(older?.cost), 6)
})

test('the draft survives a reload', async ({ page }) => {
  await page.goto('/')
  await promptBox(page).fill('words in the making, "quoted"')
  await control(page, 'steps').fill('31')
  await control(page, 'seed').fill('9223372036854775807')
  await find(page, 'inputs.seedImage')
  const slot = field(page, 'inputs.seedImage')
  const choosing = page.waitForEvent('filechooser')
  await slot.getByRole('button', { name: 'Drop, paste or choose a picture' }).click()
  const buffer = await flatPng(96, 64, '#803020')
  await (await choosing).setFiles({ name: 'a.png', mimeType: 'image/png', buffer })
  await expect(slot.getByText('96 × 64')).toBeVisible()

  await page.reload()
  await expect(promptBox(page)).toHaveValue('words in the making, "quoted"')
  await expect(control(page, 'steps')).toHaveValue('31')
  await expect(control(page, 'seed')).toHaveValue('9223372036854775807')
  await find(page, 'inputs.seedImage')
  await expect(slot.getByText('96 × 64')).toBeVisible()
})

test('the draft survives kill -9 of the server', async ({ page, product }) => {
  await page.goto('/')
  await promptBox(page).fill('still here')
  await product.kill()
  await control(page, 'steps').fill('17')
  await control(page, 'steps').press('Tab')
  await product.start()
  await page.reload()
  await expect(promptBox(page)).toHaveValue('still here')
  await expect(control(page, 'steps')).toHaveValue('17')
})

test('a second tab starts from a copy and goes its own way', async ({ page, context }) => {
  await page.goto('/')
  await promptBox(page).fill('the first tab')
  await control(page, 'steps').fill('21')
  await control(page, 'steps').press('Tab')
  await expect(page.getByRole('button', { name: 'Reset Steps' })).toBeVisible()
  await expect
    .poll(() => page.evaluate(() => JSON.stringify({ ...localStorage })))
    .toContain('the first tab')

  const second = await context.newPage()
  await second.goto('/')
  await expect(promptBox(second)).toHaveValue('the first tab')
  await expect(control(second, 'steps')).toHaveValue('21')
  await promptBox(second).fill('the second tab')
  await promptBox(page).press('End')
  await second.reload()
  await expect(promptBox(second)).toHaveValue('the second tab')
  await page.reload()
  await expect(promptBox(page)).toHaveValue('the first tab')
})

test('promise 11: what is asked for in one tab appears in the other', async ({ page, context }) => {
  await page.goto('/')
  const second = await context.newPage()
  await second.goto('/')
  await promptBox(page).fill('seen twice')
  await generateButton(page).click()
  await expect(doneTiles(second, 'seen twice')).toBeVisible()
  await openPicture(second, 'seen twice')
  await second.keyboard.press('Delete')
  await expect(tiles(page, 'seen twice')).toHaveCount(0)
  await expect(form(page)).toBeVisible()
})

test('promise 11: without a network a press is answered, and the next one asks', async ({
  page,
  context,
}) => {
  await page.goto('/')
  await promptBox(page).fill('a marooned sailor')
  await expect(page.getByRole('button', { name: 'Earlier prompts' })).toBeVisible()
  await context.setOffline(true)
  await generateButton(page).click()
  await expect(form(page).getByRole('alert')).toHaveText(/server does not answer/)
  await context.setOffline(false)
  await promptBox(page).fill('a rescued sailor')
  await generateButton(page).click()
  await expect(doneTiles(page, 'a rescued sailor')).toHaveCount(1)
  await expect(tiles(page, 'a marooned sailor')).toHaveCount(0)
})

test('promise 11: a server that answers again is no longer said to be silent', async ({
  page,
  product,
}) => {
  await page.goto('/')
  await promptBox(page).fill('words said into the void')
  await product.kill()
  await generateButton(page).click()
  const silence = form(page).getByRole('alert').filter({ hasText: 'does not answer' })
  await expect(silence).toBeVisible()
  // While it starts a server refuses; after a refusal the browser itself never asks for a stream again.
  let asked = 0
  await page.route('**/api/events', (route) =>
    asked++ === 0 ? route.fulfill({ status: 503, body: '' }) : route.continue(),
  )
  await product.start()
  await expect(silence).toHaveCount(0, { timeout: 40_000 })
  await generateButton(page).click()
  await expect(doneTiles(page, 'words said into the void')).toHaveCount(1)
  await expect.poll(() => asked).toBeGreaterThan(1)
})
