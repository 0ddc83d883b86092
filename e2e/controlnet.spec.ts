import type { Locator, Page } from '@playwright/test'
import { getAt } from '../src/models/path.ts'
import type { Request } from '../src/models/rule.ts'
import { generations } from './bff.ts'
import { control } from './fields.ts'
import { expect, test as journey } from './journey.ts'
import { blockPng, flatPng, pixels } from './pictures.ts'
import { RecordedEngine } from './recorded-engine.ts'
import { form, generateButton, promptBox } from './screen.ts'
import { dropFile } from './transfer.ts'

const test = journey.extend<{ engine: RecordedEngine }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  engine: async ({}, use) => {
    const engine = await RecordedEngine.start()
    await use(engine)
    await engine.stop()
  },
  settings: async ({ engine }, use) => {
    await use({ RUNWARE_API_KEY: 'journey-key', RUNWARE_BASE_URL: `${engine.url}/v1` })
  },
})

test.setTimeout(120_000)

const group = (page: Page, name: RegExp): Locator =>
  form(page).getByRole('heading', { level: 3 }).getByRole('button', { name })

const thumb = (page: Page, name: string): Locator => form(page).getByRole('slider', { name })
const typed = (page: Page, name: string): Locator => form(page).getByRole('textbox', { name })

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

async function giveGuide(page: Page, name: string, width: number, height: number): Promise<void> {
  const zone = form(page).getByRole('group', { name: `A place for ${name}` })
  const bytes = await flatPng(width, height, '#406080')
  await dropFile(page, zone, { name: 'guide.png', type: 'image/png', bytes })
  await expect(zone.getByText(`${width} × ${height}`).first()).toBeVisible()
}

/** The task that reached the engine. */
async function generated(page: Page, engine: RecordedEngine): Promise<Request> {
  await generateButton(page).click()
  await expect.poll(() => engine.received('imageInference').length, { timeout: 20_000 }).toBe(1)
  // A task is JSON, as a request is.
  return engine.received('imageInference')[0] as Request
}

test.beforeEach(async ({ page }) => {
  await page.goto('/')
  await promptBox(page).fill('a hall of pillars')
})

/** Drags a thumb of the range to a share of the way between both ends. */
async function dragTo(page: Page, name: string, share: number): Promise<void> {
  const boxes = await Promise.all(
    [thumb(page, 'From percent'), thumb(page, 'To percent'), thumb(page, name)].map((one) =>
      one.boundingBox(),
    ),
  )
  const [first, last, own] = boxes.map((box) => (box ? box.x + box.width / 2 : 0))
  const y = (boxes[0]?.y ?? 0) + (boxes[0]?.height ?? 0) / 2
  await page.mouse.move(own ?? 0, y)
  await page.mouse.down()
  await page.mouse.move((first ?? 0) + ((last ?? 0) - (first ?? 0)) * share, y, { steps: 8 })
  await page.mouse.up()
}

test('a ControlNet set by mouse reaches the engine as it was meant', async ({ page, engine }) => {
  await group(page, /^ControlNet/).click()
  await form(page).getByRole('button', { name: 'Add ControlNet' }).click()
  await form(page).getByRole('radio', { name: 'Depth' }).check({ force: true })
  await giveGuide(page, 'Guide image', 640, 320)
  await form(page)
    .getByRole('button', { name: /^Make the output/ })
    .click()
  await expect(form(page).getByText(/^The guide is/)).toHaveCount(0)
  await form(page).getByRole('radio', { name: 'Guide', exact: true }).check({ force: true })
  await control(page, 'controlNet[0].weight').fill('0.7')
  await thumb(page, 'From percent').scrollIntoViewIfNeeded()
  await expect(thumb(page, 'From percent')).toHaveAttribute('aria-valuetext', /^not set/)
  // The farther end first: the way between both is then the whole scale.
  await dragTo(page, 'From percent', 0.25)
  const from = Number(await typed(page, 'From percent').inputValue())
  expect(Math.abs(from - 25)).toBeLessThanOrEqual(2)

  const task = await generated(page, engine)
  expect(Number(task.width) / Number(task.height)).toBeCloseTo(2, 1)
  expect(task.controlNet).toEqual([
    {
      model: 'runware:27@1',
      guideImage: expect.stringMatching(/\S/),
      weight: 0.7,
      controlMode: 'controlnet',
      startStepPercentage: from,
    },
  ])
})

test('the span is set by keys, in one unit at a time', async ({ page, engine }) => {
  await group(page, /^ControlNet/).focus()
  await press(page, 'Enter')
  await form(page).getByRole('button', { name: 'Add ControlNet' }).focus()
  await press(page, 'Enter')
  await form(page).getByRole('radio', { name: 'Canny edges' }).focus()
  await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight')
  await expect(form(page).getByRole('radio', { name: 'Pose' })).toBeChecked()
  await giveGuide(page, 'Guide image', 256, 256)

  await thumb(page, 'From percent').focus()
  await press(page, 'PageUp', 'PageUp', 'Shift+ArrowRight', 'ArrowLeft', 'ArrowLeft')
  await thumb(page, 'To percent').focus()
  await press(page, 'Home', 'End', 'PageDown', 'PageDown')
  await expect(typed(page, 'From percent')).toHaveValue('28')
  await expect(typed(page, 'To percent')).toHaveValue('80')

  const steps = form(page).getByRole('radio', { name: 'Steps' })
  await expect(steps, 'without a number of steps there is no such unit').toBeDisabled()
  await control(page, 'steps').fill('20')
  await form(page).getByRole('radio', { name: 'Percent' }).focus()
  await press(page, 'ArrowRight')
  await expect(typed(page, 'From step')).toHaveValue('6')
  await expect(typed(page, 'To step')).toHaveValue('16')
  await press(page, 'ArrowLeft')
  await expect(typed(page, 'From percent'), 'back is as it was').toHaveValue('28')
  await press(page, 'ArrowRight')
  await thumb(page, 'From step').focus()
  await press(page, 'Delete')
  await expect(thumb(page, 'From step')).toHaveAttribute('aria-valuetext', /^not set/)

  await control(page, 'steps').fill('12')
  const repair = form(page).getByRole('button', { name: 'Set To step to 12' })
  await expect(repair.first()).toBeVisible()
  await expect(typed(page, 'To step'), 'nothing changes by itself').toHaveValue('16')
  await repair.first().focus()
  await press(page, 'Enter')
  await expect(typed(page, 'To step')).toHaveValue('12')

  const task = await generated(page, engine)
  expect(task.controlNet).toEqual([
    { model: 'runware:29@1', guideImage: expect.stringMatching(/\S/), endStep: 12 },
  ])
})

test('a guide is prepared, seen and used, and what is made is paid for once', async ({
  page,
  request,
  engine,
}) => {
  await group(page, /^ControlNet/).click()
  await form(page).getByRole('button', { name: 'Add ControlNet' }).click()
  await form(page).getByRole('button', { name: 'Prepare guide…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Prepare guide' })
  await dropFile(page, dialog.getByRole('group', { name: 'A place for Picture to prepare' }), {
    name: 'hall.png',
    type: 'image/png',
    bytes: await blockPng(320, 240),
  })
  const canny = dialog.getByRole('radio', { name: 'Canny edges' })
  await expect(canny, 'the one that suits is chosen').toBeChecked()
  await dialog.getByRole('textbox', { name: 'Low threshold' }).fill('40')
  const prepare = dialog.getByRole('button', { name: /^Prepare/ })
  await expect(prepare).toContainText('price not published')
  expect(engine.received('controlNetPreprocess')).toHaveLength(0)
  await prepare.click()
  const guide = dialog.getByRole('button', { name: /^Guide; hold/ })
  await expect(guide).toBeVisible({ timeout: 20_000 })
  await expect(dialog.getByText(/^Canny edges: .* charged/)).toBeVisible()
  expect(engine.received('controlNetPreprocess')).toMatchObject([
    { model: 'runware:controlnet-preprocess@canny', lowThresholdCanny: 40 },
  ])
  await dialog.getByRole('radio', { name: 'Soft edges' }).check({ force: true })
  await prepare.click()
  await expect(dialog.getByText(/^Soft edges: .* charged/)).toBeVisible({ timeout: 20_000 })
  await canny.check({ force: true })
  await prepare.click()
  await expect(dialog.getByText('Canny edges: made before, not charged.')).toBeVisible()
  expect(engine.received('controlNetPreprocess')).toHaveLength(2)
  await dialog.getByRole('button', { name: 'Use as guide' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(form(page).getByText('320 × 240').first()).toBeVisible()

  await generated(page, engine)
  const [made] = await generations(request)
  const value = String(getAt(made?.params, 'controlNet[0].guideImage'))
  const shown = await request.get(`/api/assets/${value.replace('asset:', '')}`)
  const sent = String(engine.received('imageUpload').at(-1)?.image)
  const received = Buffer.from(sent.slice(sent.indexOf(',') + 1), 'base64')
  expect((await pixels(received)).equals(await pixels(await shown.body()))).toBe(true)
})

test('an IP-Adapter made for another architecture is repaired in its row', async ({
  page,
  engine,
}) => {
  await group(page, /^IP-Adapter/).click()
  await form(page).getByRole('button', { name: 'Add IP-Adapter' }).click()
  await control(page, 'ipAdapters[0].model').click()
  await page.getByRole('option', { name: /^SDXL Plus Face/ }).click()
  await form(page).getByRole('button', { name: 'Use runware:56@1' }).first().click()
  await expect(control(page, 'ipAdapters[0].model')).toHaveText('FLUX IP-Adapter 1')
  await giveGuide(page, 'Guide images', 200, 300)
  await giveGuide(page, 'Guide images', 320, 300)
  await form(page).getByRole('radio', { name: 'Normal', exact: true }).focus()
  await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight')
  await expect(form(page).getByText('Grows to the middle, then fades.')).toBeVisible()
  await control(page, 'ipAdapters[0].weightComposition').fill('0.4')

  const task = await generated(page, engine)
  expect(task.ipAdapters).toEqual([
    {
      model: 'runware:56@1',
      guideImages: [expect.stringMatching(/\S/), expect.stringMatching(/\S/)],
      weightType: 'ease_in_out',
      weightComposition: 0.4,
    },
  ])
})
