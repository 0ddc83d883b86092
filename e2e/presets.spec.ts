import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { control } from './fields.ts'
import { expect, test } from './journey.ts'
import { chooseModel, promptBox, toast } from './screen.ts'

async function choose(page: Page, item: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Presets', exact: true }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

/** Opens the dialog that saves, and names what is saved. */
async function saveAs(page: Page, name: string, extent: string): Promise<Locator> {
  await choose(page, 'Save as preset…')
  const dialog = page.getByRole('dialog', { name: 'Save as preset' })
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
  await dialog.getByRole('radio', { name: extent }).check({ force: true })
  return dialog
}

async function setSteps(page: Page, steps: string): Promise<void> {
  await control(page, 'steps').fill(steps)
  await control(page, 'steps').press('Tab')
}

test('a style goes around another prompt and sets what it names, after a reload too', async ({
  page,
}) => {
  await page.goto('/')
  await promptBox(page).fill('a red fox')
  await control(page, 'negativePrompt').fill('colour')
  await setSteps(page, '33')

  const dialog = await saveAs(page, 'Noir', 'Only some')
  await expect(dialog.getByRole('checkbox', { name: 'Negative prompt' })).toBeChecked()
  await expect(dialog.getByRole('checkbox', { name: 'Prompt a red fox' })).not.toBeChecked()
  await dialog.getByRole('checkbox', { name: 'Steps' }).uncheck()
  await dialog.getByRole('textbox', { name: 'Words before the prompt' }).fill('film still of')
  await dialog.getByRole('textbox', { name: 'Words after the prompt' }).fill('soft grain')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(toast(page, '“Noir” is saved')).toBeVisible()

  await page.reload()
  await promptBox(page).fill('a hen')
  await control(page, 'negativePrompt').fill('rain')
  await setSteps(page, '12')
  await choose(page, 'Noir')
  await expect(promptBox(page)).toHaveValue('film still of a hen, soft grain')
  await expect(control(page, 'negativePrompt')).toHaveValue('colour')
  await expect(control(page, 'steps')).toHaveValue('12')
  // One step of undo, with the focus on the menu's button.
  await page.keyboard.press('Control+z')
  await expect(promptBox(page)).toHaveValue('a hen')
  await expect(control(page, 'negativePrompt')).toHaveValue('rain')
  await expect(control(page, 'steps')).toHaveValue('12')
  await page.keyboard.press('Control+Shift+z')
  await expect(promptBox(page)).toHaveValue('film still of a hen, soft grain')
  // Words that are there are not put a second time, and the other model takes the style as well.
  await choose(page, 'Noir')
  await chooseModel(page, 'FLUX.1 Kontext')
  await choose(page, 'Noir')
  await expect(promptBox(page)).toHaveValue('film still of a hen, soft grain')
})

test('a whole form is kept, replaced with a way back, renamed and deleted', async ({ page }) => {
  await page.goto('/')
  await promptBox(page).fill('a lighthouse')
  await setSteps(page, '21')
  const dialog = await saveAs(page, 'Night watch', 'All settings')
  await dialog.getByRole('button', { name: 'Save' }).click()

  await promptBox(page).fill('something else')
  await setSteps(page, '5')
  await control(page, 'negativePrompt').fill('fog')
  await choose(page, /^Night watch/)
  await expect(promptBox(page)).toHaveValue('a lighthouse')
  await expect(control(page, 'steps')).toHaveValue('21')
  await expect(control(page, 'negativePrompt')).toHaveValue('')
  await toast(page, 'The form holds “Night watch”').getByRole('button', { name: 'Undo' }).click()
  await expect(promptBox(page)).toHaveValue('something else')
  await expect(control(page, 'negativePrompt')).toHaveValue('fog')

  await choose(page, 'All presets…')
  const all = page.getByRole('dialog', { name: 'Presets' })
  await all.getByRole('button', { name: 'More about Night watch' }).click()
  await page.getByRole('menuitem', { name: 'Rename' }).click()
  await all.getByRole('textbox', { name: 'New name of Night watch' }).fill('Harbour')
  await page.keyboard.press('Enter')
  await all.getByRole('button', { name: 'More about Harbour' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(all.getByText('No presets yet')).toBeVisible()
  await all.getByRole('button', { name: 'Undo' }).click()
  await all.getByRole('button', { name: 'More about Harbour' }).click()
  await page.getByRole('menuitem', { name: 'Set only what it names' }).click()
  await expect(promptBox(page)).toHaveValue('a lighthouse')
  await expect(control(page, 'negativePrompt')).toHaveValue('fog')
})

test('presets travel as a file; a wrong file is refused by its leaves', async ({ page }) => {
  await page.goto('/')
  await promptBox(page).fill('a kite')
  await control(page, 'seed').fill('9223372036854775807')
  await control(page, 'seed').press('Tab')
  const dialog = await saveAs(page, 'Kite', 'All settings')
  await dialog.getByRole('button', { name: 'Save' }).click()

  await choose(page, 'All presets…')
  const all = page.getByRole('dialog', { name: 'Presets' })
  const download = page.waitForEvent('download')
  await all.getByRole('button', { name: 'Export all' }).click()
  const text = await readFile(await (await download).path(), 'utf8')
  expect(text).toContain('"seed": 9223372036854775807')

  const give = async (content: string) => {
    const picker = page.waitForEvent('filechooser')
    await all.getByRole('button', { name: 'Import' }).click()
    const file = { name: 'given.json', mimeType: 'application/json', buffer: Buffer.from(content) }
    await (await picker).setFiles(file)
  }
  await give(text.replace('"positivePrompt"', '"steps": 99,\n"positivePrompt"'))
  await expect(all.getByRole('alert')).toContainText('presets[0].params.steps')
  await expect(all.getByRole('listitem').filter({ hasText: 'FLUX.1 Krea' })).toHaveCount(1)

  const former = text
    .replace('"Kite"', '"Kite of old"')
    .replace('"positivePrompt"', '"usePromptWeighting": true,\n"positivePrompt"')
  await give(former)
  await expect(all.getByRole('alert')).toHaveCount(0)
  await all.getByRole('button', { name: 'Apply Kite of old' }).click()
  await expect(control(page, 'seed')).toHaveValue('9223372036854775807')
  await page.getByRole('searchbox', { name: 'Find a parameter' }).fill('promptWeighting')
  const weighting = page.locator('[data-field="promptWeighting"]')
  await expect(weighting.getByRole('radio', { name: 'Compel' })).toBeChecked()
})
