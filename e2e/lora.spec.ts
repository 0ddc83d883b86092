import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { control } from './fields.ts'
import { expect } from './journey.ts'
import type { RecordedEngine, Task } from './recorded-engine.ts'
import { chooseModel, form, generateButton, openPicture, promptBox, viewer } from './screen.ts'
import { test } from './with-engine.ts'

test.setTimeout(150_000)

const browser = (page: Page): Locator => page.getByRole('dialog', { name: /^Choose:/ })
const searchBox = (page: Page): Locator => browser(page).getByRole('searchbox')
const row = (page: Page, index: number): Locator =>
  page.getByRole('listitem', { name: new RegExp(`^LoRA ${index}`) })
const names = (page: Page): Locator =>
  form(page).getByRole('button', { name: /^(Quiet|Night|Linen)/ })
const unfold = (page: Page, group: string): Promise<void> =>
  form(page)
    .getByRole('button', { name: new RegExp(`^${group}`), expanded: false })
    .click()

async function add(page: Page, words: string, name: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Add LoRA' }).click()
  await searchBox(page).fill(words)
  await browser(page).getByRole('button', { name }).click()
  await expect(browser(page)).toBeHidden()
}

/** The one task that the engine was given. */
async function task(engine: RecordedEngine, count = 1): Promise<Task | undefined> {
  await expect.poll(() => engine.received('imageInference').length).toBe(count)
  return engine.received('imageInference').at(-1)
}

async function serious(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

async function drag(page: Page, what: Locator, to: { x: number; y: number }): Promise<void> {
  await what.hover()
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 8 })
  await page.mouse.up()
}

test('LoRAs set by mouse reach the engine to the leaf', async ({ page, engine }) => {
  await page.goto('/')
  await promptBox(page).fill('A harbour at dawn')
  await unfold(page, 'LoRA')
  await add(page, 'quiet ink', /^Quiet ink wash/)
  await add(page, 'night', /^Night market/)
  await add(page, 'linen', /^Linen watercolour/)

  await page.getByRole('button', { name: 'Add LoRA' }).click()
  const added = browser(page).getByRole('button', { name: /^Night market/ })
  await expect(added).toHaveAttribute('aria-disabled', 'true')
  await expect(browser(page).getByText('already added')).toHaveCount(3)
  expect(await serious(page)).toEqual([])
  await browser(page).getByRole('button', { name: 'Close' }).click()

  const slider = page.getByRole('slider', { name: 'Weight of LoRA 1' })
  await slider.scrollIntoViewIfNeeded()
  const box = await slider.boundingBox()
  if (!box) throw new Error('The slider has no place.')
  await drag(page, slider, { x: box.x + box.width * 0.75, y: box.y + box.height / 2 })
  const weight = Number(await control(page, 'lora[0].weight').inputValue())
  expect(weight).toBeGreaterThan(1)
  await control(page, 'lora[1].weight').fill('-0.35')
  await page.getByRole('slider', { name: 'Weight of LoRA 3' }).dblclick()
  await expect(control(page, 'lora[2].weight')).toHaveValue('1')
  await page.getByRole('button', { name: 'Add rice paper to the prompt' }).click()
  await expect(promptBox(page)).toHaveValue('A harbour at dawn, rice paper')

  await row(page, 3).scrollIntoViewIfNeeded()
  const first = await row(page, 1).boundingBox()
  if (!first) throw new Error('The row has no place.')
  const handle = row(page, 3).getByRole('button', { name: 'Move LoRA 3', exact: true })
  await drag(page, handle, { x: first.x + 12, y: first.y - 4 })
  await expect(names(page).first()).toHaveText(/^Linen/)

  expect(await serious(page)).toEqual([])
  await generateButton(page).click()
  expect((await task(engine))?.lora).toEqual([
    { model: 'demo:linen-watercolour@2', weight: 1 },
    { model: 'demo:ink-wash@1', weight },
    { model: 'demo:night-market@1', weight: -0.35 },
  ])
})

test('LoRAs set by keyboard reach the engine to the leaf', async ({ page, engine }) => {
  await page.goto('/')
  await promptBox(page).fill('A harbour at dawn')
  await form(page).getByRole('button', { name: /^LoRA/ }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Add LoRA' }).focus()
  await page.keyboard.press('Enter')
  await expect(searchBox(page)).toBeFocused()
  await page.keyboard.type('night market')
  const found = browser(page).getByRole('button', { name: /^Night market/ })
  await expect(browser(page).getByRole('button', { name: /favourites$/ })).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await expect(found).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('slider', { name: 'Weight of LoRA 1' })).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(control(page, 'lora[0].weight')).toHaveValue('0.98')

  await page.getByRole('button', { name: 'Add LoRA' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('civitai:77')
  await expect(browser(page).getByText('An AIR reads source:model@version')).toBeVisible()
  await page.keyboard.type('@88')
  await expect(browser(page).getByRole('button', { name: 'Use civitai:77@88' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(row(page, 2).getByRole('button', { name: 'civitai:77@88' })).toBeVisible()

  await row(page, 2).getByRole('button', { name: 'More of LoRA 2' }).focus()
  await page.keyboard.press('Enter')
  await row(page, 2).getByRole('radio', { name: 'Low noise' }).focus()
  await page.keyboard.press('Space')
  await row(page, 2).getByRole('button', { name: 'Move LoRA 2', exact: true }).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(page.getByText('LoRA moved to place 1 of 2')).toBeAttached()
  await expect(row(page, 1).getByRole('button', { name: 'Move LoRA 1', exact: true })).toBeFocused()

  await page.getByRole('button', { name: 'Add night market glow to the prompt' }).focus()
  await page.keyboard.press('Enter')
  await expect(promptBox(page)).toHaveValue('A harbour at dawn, night market glow')
  await page.keyboard.press('Control+Enter')
  expect((await task(engine))?.lora).toEqual([
    { model: 'civitai:77@88', transformer: 'low' },
    { model: 'demo:night-market@1', weight: 0.98 },
  ])
})

test('a row that is off is kept, not sent, and comes back with its picture', async ({
  page,
  engine,
}) => {
  await page.goto('/')
  await promptBox(page).fill('A harbour at dusk')
  await unfold(page, 'LoRA')
  await add(page, 'quiet ink', /^Quiet ink wash/)
  await add(page, 'night', /^Night market/)
  await page.getByRole('switch', { name: 'LoRA 1 is on' }).click()
  await control(page, 'lora[1].weight').fill('9')
  const reason = form(page).getByRole('button', { name: /^LoRA 2: Weight must be/ })
  await reason.click()
  await expect(control(page, 'lora[1].weight')).toBeFocused()
  await row(page, 2).getByRole('button', { name: 'Use 4' }).click()

  await page.reload()
  await expect(row(page, 1)).toHaveAccessibleName('LoRA 1, off')
  await generateButton(page).click()
  expect((await task(engine))?.lora).toEqual([{ model: 'demo:night-market@1', weight: 4 }])

  await row(page, 2).getByRole('button', { name: 'Remove LoRA 2' }).click()
  await row(page, 1).getByRole('button', { name: 'Remove LoRA 1' }).click()
  await expect(page.getByRole('button', { name: 'Add LoRA' })).toBeFocused()
  await openPicture(page, 'A harbour at dusk')
  await viewer(page).getByRole('button', { name: 'Use all settings' }).click()
  await expect(row(page, 1)).toHaveAccessibleName('LoRA 1, off')
  await page.getByRole('switch', { name: 'LoRA 1 is on' }).click()
  await generateButton(page).click()
  expect((await task(engine, 2))?.lora).toEqual([
    { model: 'demo:ink-wash@1' },
    { model: 'demo:night-market@1', weight: 4 },
  ])
})

test('the base model of Kontext is found among what fits it', async ({ page, engine }) => {
  await page.goto('/')
  await chooseModel(page, 'FLUX.1 Kontext')
  await promptBox(page).fill('Make it winter')
  await unfold(page, 'Model')
  await form(page).getByRole('button', { name: 'Choose: Base model' }).click()
  await expect(browser(page).getByRole('button', { name: 'Category: Checkpoint' })).toBeVisible()
  const fits = browser(page).getByRole('button', { name: 'Architecture: FLUX.1 Kontext dev' })
  await expect(fits).toBeVisible()
  await browser(page).getByRole('button', { name: 'Add Kontext Atelier to favourites' }).click()
  await searchBox(page).fill('no such model')
  await expect(browser(page).getByText('Nothing found for')).toBeVisible()
  await browser(page).getByRole('radio', { name: 'Favourites' }).check({ force: true })
  await searchBox(page).fill('')
  await browser(page)
    .getByRole('button', { name: /^Kontext Atelier/ })
    .click()
  await expect(control(page, 'model')).toHaveValue('demo:kontext-atelier@1')
  await expect(form(page).getByText('Kontext Atelier')).toBeVisible()
  await generateButton(page).click()
  expect((await task(engine))?.model).toBe('demo:kontext-atelier@1')
})
