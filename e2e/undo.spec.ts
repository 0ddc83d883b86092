import type { Page } from '@playwright/test'
import { make, small } from './bff.ts'
import { control, field, find } from './fields.ts'
import { expect, test } from './journey.ts'
import { chooseModel, form, openPicture, promptBox } from './screen.ts'

const said = (page: Page) => form(page).getByRole('status', { name: 'Undo' })
const slider = (page: Page, label: string) => page.getByRole('slider', { name: label, exact: true })

/** Drags a slider over three quarters of its way, in many moves. */
async function drag(page: Page, label: string): Promise<void> {
  const box = await slider(page, label).boundingBox()
  if (!box) throw new Error(`${label} is not in sight.`)
  const y = box.y + box.height / 2
  await page.mouse.move(box.x + 10, y)
  await page.mouse.down()
  for (let part = 1; part <= 9; part++) await page.mouse.move(box.x + (box.width * part) / 12, y)
  await page.mouse.up()
}

test('a drag is one step; undo keeps the focus, opens the fold and says what it did', async ({
  page,
}) => {
  await page.goto('/')
  await promptBox(page).fill('a kite')
  await drag(page, 'Steps')
  const dragged = await control(page, 'steps').inputValue()
  expect(Number(dragged)).toBeGreaterThan(20)
  await find(page, 'strength')
  await control(page, 'strength').fill('0.5')
  await control(page, 'strength').press('Enter')
  await page.getByRole('searchbox', { name: 'Find a parameter' }).fill('')
  await expect(field(page, 'strength')).toHaveCount(0)

  await slider(page, 'Steps').focus()
  await page.keyboard.press('Control+z')
  await expect(said(page)).toHaveText('Undid: Denoising strength 0.50 → not set')
  await expect(field(page, 'strength')).toBeInViewport()
  await expect(control(page, 'strength')).toHaveValue('')
  await expect(slider(page, 'Steps')).toBeFocused()

  await page.keyboard.press('Control+z')
  await expect(said(page)).toHaveText(`Undid: Steps ${dragged} → not set`)
  await expect(control(page, 'steps')).toHaveValue('')
  await page.keyboard.press('Control+z')
  await expect(promptBox(page)).toHaveValue('')
  await page.keyboard.press('Control+z')
  await expect(said(page)).toHaveText('Nothing to undo')

  await page.keyboard.press('Control+Shift+z')
  await expect(promptBox(page)).toHaveValue('a kite')
  await page.keyboard.press('Control+y')
  await expect(said(page)).toHaveText(`Redid: Steps not set → ${dragged}`)
  await expect(control(page, 'steps')).toHaveValue(dragged)
  await expect(slider(page, 'Steps')).toBeFocused()
})

test('a text box undoes its own text, a number only while it is being typed', async ({ page }) => {
  await page.goto('/')
  await control(page, 'steps').fill('20')
  await control(page, 'steps').press('Enter')
  await promptBox(page).pressSequentially('a kite over dunes')
  await page.keyboard.press('Control+z')
  await expect(promptBox(page)).not.toHaveValue('a kite over dunes')
  await expect(control(page, 'steps')).toHaveValue('20')

  await control(page, 'steps').focus()
  await page.keyboard.press('End')
  await page.keyboard.type('7')
  await expect(control(page, 'steps')).toHaveValue('207')
  await page.keyboard.press('Control+z')
  await expect(control(page, 'steps')).toHaveValue('20')
  await expect(control(page, 'steps')).toBeFocused()
  // As it was: from here on it is the value that goes back.
  await page.keyboard.press('Control+z')
  await expect(said(page)).toContainText('Undid')
  await expect(control(page, 'steps')).toBeFocused()
})

test('a model switch and a reuse go back by key too', async ({ page, request }) => {
  await make(request, { positivePrompt: 'a lighthouse', ...small, steps: 7 })
  await page.goto('/')
  await promptBox(page).fill('a kite')
  await chooseModel(page, 'FLUX.1 Kontext')
  await expect(page.getByRole('radio', { name: 'FLUX.1 Kontext' })).toBeChecked()
  await openPicture(page, 'a lighthouse')
  await page.keyboard.press('a')
  await expect(promptBox(page)).toHaveValue('a lighthouse')
  await expect(control(page, 'steps')).toHaveValue('7')

  await page.keyboard.press('Control+z')
  await expect(said(page)).toHaveText('Undid: back to FLUX.1 Kontext')
  await expect(promptBox(page)).toHaveValue('a kite')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('radio', { name: 'FLUX.1 Krea' })).toBeChecked()
  await page.keyboard.press('Control+y')
  await page.keyboard.press('Control+y')
  await expect(promptBox(page)).toHaveValue('a lighthouse')
})
