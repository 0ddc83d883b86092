import type { Page } from '@playwright/test'
import { generations } from './bff.ts'
import { control, field } from './fields.ts'
import { expect, test } from './journey.ts'
import { doneTiles, form, generateButton, promptBox, toast } from './screen.ts'

const inspector = (page: Page) => page.getByRole('dialog', { name: 'Request' })
const box = (page: Page) => inspector(page).getByRole('textbox', { name: 'The request as JSON' })

async function open(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Show the request' }).click()
  await expect(box(page)).toBeVisible()
}

const former = `[
  {
    "taskType": "imageInference",
    "taskUUID": "59a2edc2-45e6-429f-be5f-7ded59b92046",
    "model": "runware:107@1",
    "positivePrompt": "a heron at dawn",
    "width": 512,
    "height": 512,
    "steps": 6,
    "seed": 9223372036854775807,
    "checkNSFW": true,
    "usePromptWeighting": true,
    "outputFormat": "png",
    "strength": "much",
    "refiner": {"model": "civitai:1@2"}
  }
]`

const received = {
  positivePrompt: 'a heron at dawn',
  width: 512,
  height: 512,
  steps: 6,
  seed: '9223372036854775807',
  safety: { checkContent: true },
  promptWeighting: 'compel',
  outputFormat: 'PNG',
}

test('a pasted task of older names fills the form, to the leaf, as one step', async ({
  page,
  request,
}) => {
  await page.goto('/')
  await promptBox(page).fill('words of before')
  await open(page)
  await box(page).fill(former.replace('"steps": 6,', '"steps": 6'))
  await inspector(page)
    .getByRole('button', { name: /^Line 10, column 5: A “,” or “}” is missing/ })
    .click()
  await expect(box(page)).toBeFocused()
  await expect(box(page)).toHaveAttribute('aria-invalid', 'true')

  await box(page).fill(former)
  const unusable = inspector(page).getByRole('list', { name: 'Cannot be used' })
  await expect(unusable.getByRole('listitem')).toHaveCount(2)
  await expect(unusable).toContainText('strength: "much"')
  await expect(unusable).toContainText('refiner')
  await expect(promptBox(page)).toHaveValue('words of before')
  await box(page).press('Control+Enter')
  await expect(inspector(page).getByRole('list', { name: 'Could not be used' })).toBeVisible()
  await expect(box(page)).toHaveValue(/"seed": 9223372036854775807/)
  await page.keyboard.press('Escape')

  await expect(promptBox(page)).toHaveValue('a heron at dawn')
  await generateButton(page).click()
  await expect(doneTiles(page, 'a heron at dawn')).toBeVisible()
  const [made] = await generations(request)
  expect(made?.params).toEqual(received)

  await page.getByRole('slider', { name: 'Steps', exact: true }).focus()
  await page.keyboard.press('Control+z')
  await expect(promptBox(page)).toHaveValue('words of before')
  await expect(control(page, 'steps')).toHaveValue('')
})

test('another model in the text switches to it; what is not applied waits', async ({ page }) => {
  await page.goto('/')
  await promptBox(page).fill('words of before')
  await open(page)
  const asked = { model: 'runware:106@1', positivePrompt: 'make it night', steps: 80, seed: 7 }
  await box(page).fill(`curl https://api.example -d '${JSON.stringify(asked)}'`)
  await expect(inspector(page)).toContainText('Applying switches to FLUX.1 Kontext')
  await page.keyboard.press('Escape')
  await expect(inspector(page)).toHaveCount(0)

  await open(page)
  await expect(box(page)).toHaveValue(/^curl/)
  await inspector(page).getByRole('button', { name: 'Use 50' }).click()
  await expect(box(page)).toHaveValue(/"steps": 50/)
  await inspector(page).getByRole('button', { name: 'Apply' }).click()
  await expect(inspector(page)).toHaveCount(0)
  await expect(page.getByRole('radio', { name: 'FLUX.1 Kontext' })).toBeChecked()
  await expect(promptBox(page)).toHaveValue('make it night')
  await expect(control(page, 'steps')).toHaveValue('50')
  await expect(control(page, 'seed')).toHaveValue('7')
  await toast(page, 'The form holds this request').getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('radio', { name: 'FLUX.1 Krea' })).toBeChecked()
  await expect(promptBox(page)).toHaveValue('words of before')
})

test('all that has a repair is repaired in one press, and taken back in one', async ({ page }) => {
  await page.goto('/')
  await promptBox(page).fill('a lighthouse')
  await control(page, 'steps').fill('500')
  await control(page, 'CFGScale').fill('90')
  const reasons = form(page).getByRole('list', { name: 'Why nothing can be generated yet' })
  await expect(reasons.getByRole('listitem')).toHaveCount(2)
  await open(page)
  const said = inspector(page).getByRole('list', { name: 'Why nothing can be generated yet' })
  await expect(said.getByRole('button', { name: 'Use 50' })).toBeVisible()
  await expect(said.getByRole('button', { name: 'Use 20' })).toBeVisible()
  await said.getByRole('button', { name: /^Steps/ }).click()
  await expect(inspector(page)).toHaveCount(0)
  await expect(control(page, 'steps')).toBeFocused()

  await form(page).getByRole('button', { name: 'Fix all 2' }).click()
  await expect(reasons).toHaveCount(0)
  await expect(control(page, 'steps')).toHaveValue('50')
  await generateButton(page).focus()
  await page.keyboard.press('Control+z')
  await expect(control(page, 'steps')).toHaveValue('500')
  await expect(control(page, 'CFGScale')).toHaveValue('90')
  await expect(field(page, 'steps').getByText(/must be/)).toBeVisible()
})
