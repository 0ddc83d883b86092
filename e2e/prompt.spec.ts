import type { Page } from '@playwright/test'
import type { Generation } from '../src/contract/generation.ts'
import { generations, make, small } from './bff.ts'
import { control } from './fields.ts'
import { expect, test } from './journey.ts'
import { flatPng } from './pictures.ts'
import { promptBox, toast } from './screen.ts'
import { dropFile } from './transfer.ts'

const tool = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Selects words of the prompt as a person's keys would leave them. */
const select = (page: Page, words: string): Promise<void> =>
  promptBox(page).evaluate((box: HTMLTextAreaElement, wanted) => {
    const start = box.value.indexOf(wanted)
    box.focus()
    box.setSelectionRange(start, start + wanted.length)
  }, words)

test.describe('on its own', () => {
  test.use({ fresh: true })

  test('earlier prompts are walked and searched, and what was typed comes back', async ({
    page,
    request,
  }) => {
    for (const positivePrompt of ['an old mill', 'a wet street', 'an old mill'])
      await make(request, { positivePrompt, ...small })
    await page.goto('/')
    await expect(tool(page, 'Earlier prompts')).toBeVisible()
    const box = promptBox(page)
    await box.pressSequentially('half a thou')
    for (const [key, text] of [
      ['Alt+ArrowUp', 'an old mill'],
      ['Alt+ArrowUp', 'a wet street'],
      ['Alt+ArrowUp', 'a wet street'],
      ['Alt+ArrowDown', 'an old mill'],
      ['Alt+ArrowDown', 'half a thou'],
      ['Alt+ArrowUp', 'an old mill'],
      ['Control+z', 'half a thou'],
    ] as const) {
      await box.press(key)
      await expect(box).toHaveValue(text)
    }
    await tool(page, 'Earlier prompts').click()
    await page.getByRole('searchbox', { name: 'Search earlier prompts' }).fill('street wet')
    const found = page.getByRole('list', { name: 'Earlier prompts' }).getByRole('button')
    await expect(found).toHaveText(['a wet street'])
    await found.click()
    await expect(box).toHaveValue('a wet street')
  })

  test('variations are previewed with their price, queued one by one, and the rest after a refusal', async ({
    page,
    request,
  }) => {
    await page.goto('/')
    await promptBox(page).fill('a {red|blue} boat at __time__')
    await page.getByRole('button', { name: 'Make them in bulk' }).click()
    const dialog = page.getByRole('dialog', { name: 'Prompt variations' })
    const queue = dialog.getByRole('button', { name: /^Generate/ })
    await expect(dialog.getByText('There is no word list named time')).toBeVisible()
    await expect(queue).toBeDisabled()

    await dialog.getByRole('textbox', { name: 'Name of a new list' }).fill('time')
    await page.keyboard.press('Enter')
    await dialog
      .getByRole('textbox', { name: 'Words of time' })
      .fill('dawn\n\nthe {blue|late} hour')
    const prompts = dialog.getByRole('list', { name: 'Prompts' }).getByRole('listitem')
    await expect(prompts).toHaveCount(6)
    await expect(prompts.last()).toContainText('a blue boat at the late hour')
    await expect(queue).toContainText('$0.0588')
    expect(await generations(request)).toEqual([])

    // The third is told to wait; nobody asks for the fourth.
    let asked = 0
    await page.route('**/api/generations', async (route) => {
      if (route.request().method() !== 'POST' || ++asked !== 3) return route.fallback()
      const error = { code: 'rateLimit', message: 'Too many at once.', retryable: true }
      await route.fulfill({ status: 429, json: { error } })
    })
    await queue.click()
    await expect(dialog.getByRole('alert')).toContainText('2 of 6 prompts queued')
    await expect(dialog.getByRole('alert')).toContainText('Too many at once.')
    expect(asked).toBe(3)
    await dialog.getByRole('button', { name: /^Generate the other 4/ }).click()
    await expect(toast(page, '6 prompts queued')).toBeVisible()

    const made = await generations(request)
    const bulk = ({ context }: Generation) => context?.notes?.bulk as { id: string; at: number }
    made.sort((a, b) => bulk(a).at - bulk(b).at)
    expect(made.map(({ params }) => params.positivePrompt)).toEqual([
      'a red boat at dawn',
      'a red boat at the blue hour',
      'a red boat at the late hour',
      'a blue boat at dawn',
      'a blue boat at the blue hour',
      'a blue boat at the late hour',
    ])
    expect(new Set(made.map((one) => bulk(one).id)).size).toBe(1)
  })
  test.use({ expectedFaults: /429/ })
})

test('words are weighed by keys once weighting is on, and undone by the box’s own undo', async ({
  page,
}) => {
  await page.goto('/')
  const box = promptBox(page)
  await expect(tool(page, 'Earlier prompts')).toBeVisible()
  await box.fill('a red boat at sea')
  await select(page, 'red boat')
  await box.press('Control+ArrowUp')
  await page.getByRole('button', { name: 'Use Compel' }).press('Enter')
  await expect(box).toBeFocused()
  await expect(box).toHaveValue('a (red boat)1.1 at sea')
  await box.press('Control+ArrowUp')
  await expect(box).toHaveValue('a (red boat)1.2 at sea')
  await box.press('Control+z')
  await expect(box).toHaveValue('a (red boat)1.1 at sea')
  await box.press('Control+ArrowDown')
  await expect(box).toHaveValue('a red boat at sea')

  await page.getByRole('radio', { name: 'FLUX.1 Kontext' }).check({ force: true })
  await expect(tool(page, 'Earlier prompts')).toBeVisible()
  await select(page, 'red boat')
  await box.press('Control+ArrowUp')
  await expect(page.getByText('FLUX.1 Kontext takes no weights of words.')).toBeVisible()
  await expect(control(page, 'positivePrompt')).toHaveValue('a red boat at sea')
})

test('a short prompt is enhanced and a picture put into words, each taken back in one step', async ({
  page,
}) => {
  await page.goto('/')
  const box = promptBox(page)
  await tool(page, 'Enhance the prompt').click()
  const enhance = page.getByRole('region', { name: 'Enhance the prompt' })
  const run = enhance.getByRole('button', { name: /^Enhance / })
  await box.fill('a red fox, '.repeat(30))
  await expect(enhance.getByText('up to 300 characters')).toContainText('330 / 300')
  await expect(run).toBeDisabled()
  await box.fill('a red fox')
  await run.click()
  const alternatives = enhance.getByRole('list', { name: 'Alternatives' }).getByRole('button')
  await expect(alternatives).toHaveCount(4)
  await expect(enhance.getByText(/^It cost \$/)).toBeVisible()
  await alternatives.first().click()
  await expect(alternatives.first()).toHaveAttribute('aria-pressed', 'true')
  await expect(box).not.toHaveValue('a red fox')
  await box.press('Control+z')
  await expect(box).toHaveValue('a red fox')

  await tool(page, 'Prompt from a picture').click()
  const describe = page.getByRole('region', { name: 'Prompt from a picture' })
  await dropFile(page, describe.getByRole('group'), {
    name: 'green.png',
    type: 'image/png',
    bytes: await flatPng(300, 200, '#206040'),
  })
  await expect(describe.getByText('300 × 200')).toBeVisible()
  await describe.getByRole('button', { name: /^Describe / }).click()
  await describe.getByRole('button', { name: 'Add to the prompt' }).click()
  await expect(box).toHaveValue(/^a red fox, .{8,}/)
  await describe.getByRole('button', { name: 'Use as the prompt' }).click()
  await expect(box).not.toHaveValue(/a red fox/)
})

test('a text box is as high as its text, while one types and after', async ({ page }) => {
  await page.goto('/')
  const prompt = promptBox(page)
  const height = () => prompt.evaluate((box: HTMLTextAreaElement) => box.offsetHeight)
  const lack = () =>
    prompt.evaluate((box: HTMLTextAreaElement) => box.scrollHeight - box.clientHeight)
  await prompt.fill('a harbour')
  const empty = await height()
  await prompt.press('End')
  for (let line = 0; line < 5; line++) await prompt.press('Enter')
  const grown = await height()
  expect(grown).toBeGreaterThan(empty)
  expect(await lack()).toBe(0)
  await prompt.press('Backspace')
  expect(await height()).toBeLessThan(grown)
  for (let line = 0; line < 20; line++) await prompt.press('Enter')
  expect(await lack()).toBeGreaterThan(0)
  const most = await height()
  await page.keyboard.press('ControlOrMeta+a')
  await prompt.press('a')
  expect(await height()).toBe(empty)
  await prompt.blur()
  expect(await height()).toBe(empty)
  await prompt.fill('line\n'.repeat(30))
  expect(await height()).toBe(most)
})

// With every key, the browser's autofill reads all fields of the form that is typed in.
test('a key in the prompt has the browser read no other field', async ({ page }) => {
  await page.goto('/')
  const prompt = promptBox(page)
  await prompt.fill('a harbour')
  const read = await prompt.evaluate(({ form }: HTMLTextAreaElement) =>
    [...(form?.elements ?? document.querySelectorAll('input, textarea, select'))].flatMap(
      (field) => (field instanceof HTMLButtonElement ? [] : [field.id]),
    ),
  )
  expect(read).toEqual([await prompt.getAttribute('id')])
})
