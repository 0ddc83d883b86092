import type { Page } from '@playwright/test'
import { expect, test } from './journey.ts'
import { form, promptBox } from './screen.ts'

/** Keeps the application's script back until it is let go. */
async function holdScript(page: Page): Promise<() => void> {
  let letGo = () => {}
  const gone = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route('**/assets/app-*.js', async (route) => {
    await gone
    await route.continue()
  })
  return letGo
}

const anyPrompt = (page: Page) => page.getByRole('textbox', { name: 'Prompt', exact: true })

test('the prompt takes keys before the application is there, and goes on in its place', async ({
  page,
}) => {
  const letGo = await holdScript(page)
  await page.goto('/', { waitUntil: 'commit' })
  await anyPrompt(page).pressSequentially('a quiet ha')
  await page.keyboard.press('ArrowLeft')
  await expect(form(page).getByRole('textbox')).toHaveCount(0)

  letGo()
  await expect(promptBox(page)).toBeFocused()
  await page.keyboard.type('X')
  await expect(promptBox(page)).toHaveValue('a quiet hXa')
  await expect(form(page).getByText('11 / 3000')).toBeVisible()
  await page.reload()
  await expect(promptBox(page)).toHaveValue('a quiet hXa')
})

test('the early prompt stands where the prompt will stand, with the words it will have', async ({
  page,
}) => {
  await page.goto('/')
  await promptBox(page).fill('kept words\nin three lines\nof a draft')
  await page.reload()
  for (const [width, height] of [
    [1440, 900],
    [1024, 768],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height })
    const letGo = await holdScript(page)
    await page.reload({ waitUntil: 'commit' })
    await expect(anyPrompt(page)).toHaveValue(/^kept words/)
    const early = await anyPrompt(page).boundingBox()
    letGo()
    await expect(promptBox(page)).toBeVisible()
    expect(await promptBox(page).boundingBox(), `at ${width} px`).toEqual(early)
    await expect(promptBox(page)).toHaveAttribute('placeholder', 'Describe the picture')
    await page.unrouteAll()
  }
})

test('words said before the application came survive a server that goes away meanwhile', async ({
  page,
}) => {
  await page.route('**/assets/app-*.js', (route) => route.abort())
  await page.goto('/', { waitUntil: 'commit' })
  await anyPrompt(page).fill('a patient swan')
  await expect(page.getByRole('alert')).toHaveText(/server does not answer/)

  await page.unrouteAll()
  await expect(promptBox(page)).toHaveValue('a patient swan')
  await expect(page.getByRole('alert')).toHaveCount(0)
})
