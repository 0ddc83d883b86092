import type { Locator, Page } from '@playwright/test'
import { generations, make, small } from './bff.ts'
import { draw, stage } from './canvas-hand.ts'
import { expect, test } from './journey.ts'
import { flatPng } from './pictures.ts'
import {
  chooseModel,
  doneTiles,
  fact,
  form,
  generateButton,
  promptBox,
  tiles,
  viewer,
} from './screen.ts'

test.use({
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
})

const pane = (page: Page, name: 'Ask' | 'Stage' | 'Gallery') =>
  page
    .getByRole('navigation', { name: 'Panes' })
    .getByRole('button', { name: new RegExp(`^${name}`) })

test('the whole main job by touch', async ({ page, request }) => {
  await page.goto('/')
  await promptBox(page).tap()
  await promptBox(page).fill('a lantern in the snow')
  await generateButton(page).tap()
  await pane(page, 'Gallery').tap()
  await doneTiles(page, 'a lantern in the snow').tap()

  await expect(viewer(page)).toBeVisible()
  await expect(pane(page, 'Stage')).toHaveAttribute('aria-current', 'page')
  await expect(fact(viewer(page), 'Content')).toHaveText('not checked')
  await viewer(page).getByRole('button', { name: 'Star', exact: true }).tap()
  await expect(viewer(page).getByRole('button', { name: 'Remove star' })).toBeVisible()

  await viewer(page).getByRole('button', { name: 'Use all settings' }).tap()
  await pane(page, 'Ask').tap()
  await expect(promptBox(page)).toHaveValue('a lantern in the snow')
  await promptBox(page).fill('a lantern in the rain')
  await generateButton(page).tap()
  await pane(page, 'Gallery').tap()
  await expect(doneTiles(page, /a lantern in the (snow|rain)/)).toHaveCount(2)
  const [second] = await generations(request)
  expect(second?.params.positivePrompt).toBe('a lantern in the rain')
})

test('a picture that is open already is shown when it is tapped again', async ({
  page,
  request,
}) => {
  await make(request, { positivePrompt: 'a clay jug', ...small })
  await page.goto('/')
  await pane(page, 'Gallery').tap()
  for (const _ of ['first', 'again']) {
    await tiles(page, 'a clay jug').tap()
    await expect(viewer(page)).toBeVisible()
    await pane(page, 'Gallery').tap()
    await expect(viewer(page)).toBeHidden()
  }
})

test('a picture of the gallery is closed, and gone back from, into the gallery', async ({
  page,
  request,
}) => {
  await make(request, { positivePrompt: 'a clay bowl', ...small })
  await page.goto('/')
  await pane(page, 'Gallery').tap()
  for (const leave of [
    () => viewer(page).getByRole('button', { name: 'Close the picture' }).tap(),
    () => page.goBack(),
  ]) {
    await tiles(page, 'a clay bowl').tap()
    await expect(viewer(page)).toBeVisible()
    await leave()
    await expect(pane(page, 'Gallery')).toHaveAttribute('aria-current', 'page')
    await expect(tiles(page, 'a clay bowl')).toBeVisible()
  }
})

test('a picture is edited by touch', async ({ page, request }) => {
  await page.goto('/')
  await chooseModel(page, 'FLUX.1 Kontext')
  const choosing = page.waitForEvent('filechooser')
  await form(page).getByRole('button', { name: 'Drop, paste or choose a picture' }).tap()
  const buffer = await flatPng(320, 200, '#c04020')
  await (await choosing).setFiles({ name: 'wall.png', mimeType: 'image/png', buffer })
  await expect(form(page).getByText('320 × 200')).toBeVisible()
  await promptBox(page).fill('make it blue')
  await generateButton(page).tap()
  await pane(page, 'Gallery').tap()
  await expect(doneTiles(page, 'make it blue')).toBeVisible()
  expect((await generations(request))[0]?.model).toBe('flux-1-kontext-dev')
})

test('a mask is seen above its settings, and whoever paints on a hidden one sees it again', async ({
  page,
}) => {
  await page.goto('/?canvas=1')
  await pane(page, 'Stage').tap()
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a picture' }).tap()
  const buffer = await flatPng(320, 240, '#3a6ea5')
  await (await choosing).setFiles({ name: 'a.png', mimeType: 'image/png', buffer })
  await stage(page).waitFor()

  await page.getByRole('button', { name: 'Canvas settings' }).tap()
  const sheet = page.getByRole('complementary', { name: 'Canvas settings' })
  await expect(sheet.getByRole('heading', { name: 'Mask', exact: true, level: 2 })).toBeVisible()
  const room = page.getByRole('region', { name: 'Canvas', exact: true })
  const inRoom = async (one: Locator) => {
    const [box, all] = [await one.boundingBox(), await room.boundingBox()]
    return box && all ? { top: box.y, end: box.y + box.height, half: all.height / 2 } : null
  }
  await expect(async () => {
    const [above, below] = [await inRoom(stage(page)), await inRoom(sheet)]
    if (!above || !below) throw new Error('The settings are not in sight.')
    expect(above.end).toBeLessThanOrEqual(below.top + 1)
    expect(below.end - below.top).toBeLessThanOrEqual(below.half)
    expect(above.end - above.top).toBeGreaterThan(200)
  }).toPass()

  const said = room.getByRole('status', { name: 'Canvas', exact: true })
  await page.keyboard.press('h')
  await expect(said).toHaveText('Mask hidden')
  await draw(page, [-20, -60], [20, -60])
  await expect(said).toHaveText('Mask shown')
})

test('Generate stands in the bar where the form is out of sight', async ({ page }) => {
  await page.goto('/')
  await promptBox(page).fill('a boat on the lake')
  await pane(page, 'Gallery').tap()
  await expect(form(page)).toBeHidden()
  await generateButton(page).tap()
  await expect(doneTiles(page, 'a boat on the lake')).toBeVisible()
})

test('Generate that cannot leads to the form', async ({ page }) => {
  await page.goto('/')
  await pane(page, 'Stage').tap()
  await generateButton(page).tap()
  await expect(form(page)).toBeVisible()
  await expect(page.getByRole('list', { name: /^Why nothing/ })).toBeVisible()
})

test('nothing is wider than the screen, and fingers find their targets', async ({
  page,
  request,
}) => {
  await make(request, { positivePrompt: 'a small boat', ...small })
  await page.goto('/')
  for (const name of ['Ask', 'Stage', 'Gallery'] as const) {
    await pane(page, name).tap()
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width, name).toBeLessThanOrEqual(390)
    const short = await page.evaluate(() =>
      [...document.querySelectorAll('nav button, footer button, header button')].flatMap(
        (button) => {
          const { width, height } = button.getBoundingClientRect()
          const isSmall = width > 0 && Math.max(width, height) < 44
          return isSmall ? [`${button.textContent || button.ariaLabel} ${width}×${height}`] : []
        },
      ),
    )
    expect(short, name).toEqual([])
  }
})
