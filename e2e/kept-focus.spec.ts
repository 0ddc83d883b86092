import type { Page } from '@playwright/test'
import { make, small } from './bff.ts'
import { control, find } from './fields.ts'
import { expect, test } from './journey.ts'
import { flatPng } from './pictures.ts'
import { chooseModel, form, promptBox, tiles, viewer } from './screen.ts'

/** Presses by keys what goes with the press; the focus must be somewhere. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole('button', { name })
  await button.press('Enter')
  await expect(button).toBeHidden()
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true)
}

test('a repair and a reset hand the focus to their field', async ({ page }) => {
  await page.goto('/')
  await promptBox(page).fill('a tall ship')
  const steps = control(page, 'steps')
  await steps.fill('70')
  await steps.press('Enter')
  await press(page, /^Use 50$/)
  await expect(steps).toBeFocused()
  await steps.fill('71')
  await steps.press('Enter')
  await press(page, /^Fix/)
  await expect(steps).toBeFocused()
  await press(page, 'Reset Steps')
  await expect(steps).toBeFocused()
})

test('what was searched in vain, and is shown whole again, keeps the focus near', async ({
  page,
  request,
}) => {
  await make(request, { positivePrompt: 'a tin whistle', ...small })
  await page.goto('/')
  await find(page, 'no such thing')
  await press(page, 'Show all parameters')
  const search = page.getByRole('searchbox', { name: 'Search the gallery' })
  await search.fill('no such thing')
  await press(page, 'Show all pictures')
  await expect(search).toBeFocused()
})

test('a closed picture hands the focus to its tile', async ({ page, request }) => {
  for (const positivePrompt of ['a first stone', 'a second stone'])
    await make(request, { positivePrompt, ...small })
  await page.goto('/')
  await tiles(page, 'a first stone').click()
  await expect(viewer(page)).toBeVisible()
  await press(page, 'Close the picture')
  await expect(tiles(page, 'a first stone')).toBeFocused()
})

test('a removed reference leaves the focus among the others, or where one is added', async ({
  page,
}) => {
  await page.goto('/')
  await chooseModel(page, 'FLUX.1 Kontext')
  const choosing = page.waitForEvent('filechooser')
  await form(page).getByRole('button', { name: 'Drop, paste or choose a picture' }).click()
  const files = ['#c04020', '#2040c0'].map(async (colour, index) => ({
    name: `${index}.png`,
    mimeType: 'image/png',
    buffer: await flatPng(64, 64, colour),
  }))
  await (await choosing).setFiles(await Promise.all(files))
  await press(page, /^Remove .* 2$/)
  await press(page, /^Remove .* 1$/)
})
