import type { Page } from '@playwright/test'
import { generations, make, small } from './bff.ts'
import { control } from './fields.ts'
import { expect, test } from './journey.ts'
import { doneTiles, promptBox, tiles, toast, viewer } from './screen.ts'

/** Whether the focused thing, or what stands for it, draws a mark; where it is, else. */
function lookAtFocus() {
  const focused = document.activeElement
  if (!(focused instanceof HTMLElement) || focused === document.body) return 'lost'
  const drawn = (element: Element): boolean => {
    const style = getComputedStyle(element)
    return style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0
  }
  // A frame, a label or a drawn part may show the focus of the control it stands for.
  const parts = [focused, focused.parentElement, focused.closest('label'), ...focused.children]
  if (parts.some((part) => part && drawn(part))) return 'seen'
  const { x, y, width, height } = focused.getBoundingClientRect()
  if (width === 0 || height === 0) return 'without a size'
  return { x: x - 6, y: y - 6, width: width + 12, height: height + 12 }
}

/** The focus is on something, and that something shows it. */
async function expectFocusSeen(page: Page): Promise<void> {
  const look = await page.evaluate(lookAtFocus)
  if (typeof look === 'string') return expect(look).toBe('seen')
  // The thumb of a slider is out of reach of styles: what is painted decides.
  const focused = await page.screenshot({ clip: look, animations: 'disabled' })
  const back = await page.evaluateHandle(() => document.activeElement)
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
  const blurred = await page.screenshot({ clip: look, animations: 'disabled' })
  await back.asElement()?.focus()
  const html = await back.evaluate((element) => element?.outerHTML.slice(0, 200))
  expect(focused.equals(blurred), `no mark of the focus: ${html}`).toBe(false)
}

/** Presses Tab until the focus is where it is wanted; a person would give up sooner. */
async function tabTo(page: Page, isThere: () => Promise<boolean>, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press(key)
    await expectFocusSeen(page)
    if (await isThere()) return
  }
  throw new Error('The focus never came there.')
}

const isFocused = (locator: ReturnType<Page['locator']>): Promise<boolean> =>
  locator.evaluate((element) => element === document.activeElement)

test('whoever writes goes on writing while messages come and go', async ({ page, request }) => {
  await page.clock.install()
  for (const prompt of ['a brass key', 'a brass bell'])
    await make(request, { positivePrompt: prompt, ...small })
  await page.goto('/')
  for (const prompt of ['a brass key', 'a brass bell']) {
    await tiles(page, prompt).first().click()
    await viewer(page).getByRole('button', { name: 'Delete' }).click()
  }
  const deleted = toast(page, 'Picture deleted').last()
  await deleted.getByRole('button', { name: 'Undo' }).click()
  await promptBox(page).click()
  await page.keyboard.type('four ')
  await page.clock.runFor(30_000)
  await expect(toast(page, 'Picture')).toHaveCount(0)
  await page.keyboard.type('winds')
  await expect(promptBox(page)).toHaveValue('four winds')
  await expect(promptBox(page)).toBeFocused()
})

test('what a message offers is reached by a key, and the focus goes back', async ({
  page,
  request,
}) => {
  for (const prompt of ['a tin drum', 'a tin whistle'])
    await make(request, { positivePrompt: prompt, ...small })
  await page.goto('/')
  await tiles(page, 'a tin whistle').first().click()
  await page.keyboard.press('Delete')
  const undo = toast(page, 'Picture deleted').getByRole('button', { name: 'Undo' })
  await expect(undo).toBeVisible()
  await page.keyboard.press('Alt+t')
  await expect(undo).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(doneTiles(page, 'a tin whistle')).toHaveCount(1)
  await expect(toast(page, 'Picture deleted')).toHaveCount(0)
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
})

test('a picture is asked for without a mouse', async ({ page, request }) => {
  // The list of schedulers comes late: keys that are faster than the network are not lost.
  const typed = Promise.withResolvers<void>()
  await page.route('**/searchable-list-panel-*.js', async (route) => {
    await typed.promise
    await route.continue()
  })
  await page.goto('/')
  await promptBox(page).waitFor()
  await page.keyboard.press('/')
  await expect(promptBox(page)).toBeFocused()
  await page.keyboard.type('a kite over dunes')

  await tabTo(page, () => isFocused(control(page, 'steps')))
  await page.keyboard.type('9')
  const scheduler = control(page, 'scheduler')
  await tabTo(page, () => isFocused(page.getByRole('button', { name: /^Sampler/ })))
  await page.keyboard.press('Enter')
  await tabTo(page, () => isFocused(scheduler))
  await page.keyboard.press('Enter')
  await page.keyboard.type('Euler Disc')
  typed.resolve()
  await expect(page.getByRole('option').first()).toContainText('Euler')
  await page.keyboard.press('Enter')
  await expect(scheduler).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(doneTiles(page, 'a kite over dunes')).toBeVisible()

  const [made] = await generations(request)
  expect(made?.params).toMatchObject({ positivePrompt: 'a kite over dunes', steps: 9 })
  expect(made?.params.scheduler).toMatch(/^Euler ?Disc/)
})

test('the palette does what it is asked and gives the focus back', async ({ page }) => {
  await page.goto('/')
  await promptBox(page).focus()
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Command palette' })
  await expect(palette.getByRole('combobox')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(palette).toHaveCount(0)
  await expect(promptBox(page)).toBeFocused()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('switch to')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('radio', { name: 'FLUX.1 Kontext' })).toBeChecked()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('steps')
  await page.keyboard.press('Enter')
  await expect(control(page, 'steps')).toBeFocused()
  await expectFocusSeen(page)
})

test('the shortcut sheet opens on its key and closes on Escape', async ({ page }) => {
  await page.goto('/')
  await promptBox(page).waitFor()
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(sheet).toBeVisible()
  await expect(sheet.getByText('Take from a picture')).toBeVisible()
  for (const label of ['Leave the comparison', 'Straight line from the last stroke'])
    await expect(sheet.getByText(label)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
})

test('what a field is about is on a key, and no stop on the way', async ({ page }) => {
  await page.goto('/')
  await control(page, 'steps').focus()
  await page.keyboard.press('F1')
  const about = page.getByRole('dialog', { name: 'About Steps' })
  await expect(about).toContainText('a whole number from 1 to 50')
  await page.keyboard.press('Escape')
  await expect(about).toHaveCount(0)
  await expect(control(page, 'steps')).toBeFocused()

  await promptBox(page).focus()
  await tabTo(page, async () => {
    const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
    expect(name).not.toMatch(/^About /)
    return isFocused(page.getByRole('button', { name: 'Show the request' }))
  })
})

test('letters are letters while one types', async ({ page, request }) => {
  await make(request, { positivePrompt: 'not to be lost', ...small })
  await page.goto('/')
  await tiles(page, 'not to be lost').click()
  await promptBox(page).fill('')
  await promptBox(page).pressSequentially('pads rim g ? .')
  await expect(promptBox(page)).toHaveValue('pads rim g ? .')
  await promptBox(page).press('Backspace')
  await expect(tiles(page, 'not to be lost')).toHaveCount(1)
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('Tab leads from the header to the gallery without losing the focus', async ({
  page,
  request,
}) => {
  await make(request, { positivePrompt: 'a round trip', ...small })
  await page.goto('/')
  await expect(doneTiles(page, 'a round trip')).toHaveCount(1)
  const first = page.getByRole('radio', { name: 'FLUX.1 Krea' })
  await first.focus()
  await tabTo(page, async () => {
    await expectFocusSeen(page)
    return isFocused(tiles(page, 'a round trip'))
  })
})

test.describe('counted', () => {
  test.use({ fresh: true })

  test('the gallery is walked, opened, starred and emptied by keys', async ({ page, request }) => {
    for (const prompt of ['the first', 'the second', 'the third'])
      await make(request, { positivePrompt: prompt, ...small, steps: 7 })
    await page.goto('/')
    await expect(doneTiles(page)).toHaveCount(3)
    await tabTo(page, () => isFocused(tiles(page, 'the third')), 'Shift+Tab')

    await page.keyboard.press('ArrowRight')
    await expect(tiles(page, 'the second')).toBeFocused()
    await expectFocusSeen(page)
    await page.keyboard.press('.')
    await expect(tiles(page, /the second.*starred/)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(viewer(page)).toBeVisible()
    await expectFocusSeen(page)

    await page.keyboard.press('a')
    await expect(promptBox(page)).toHaveValue('the second')
    await expect(control(page, 'steps')).toHaveValue('7')
    await expectFocusSeen(page)

    await page.keyboard.press('Delete')
    await expect(tiles(page, 'the second')).toHaveCount(0)
    await expectFocusSeen(page)
    await expect(toast(page, 'Picture deleted')).toBeVisible()
    await page.keyboard.press('Alt+t')
    const undo = toast(page, 'Picture deleted').getByRole('button', { name: 'Undo' })
    await expect(undo).toBeFocused()
    await expectFocusSeen(page)
    await page.keyboard.press('Enter')
    await expect(tiles(page, 'the second')).toHaveCount(1)

    await page.keyboard.press('Escape')
    await expect(viewer(page)).toHaveCount(0)
  })
})
