import type { Page } from '@playwright/test'
import { make, small } from './bff.ts'
import { expect, test } from './journey.ts'
import { doneTiles, form, gallery, openPicture, promptBox, viewer } from './screen.ts'

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
  // As the early one's, in index.html.
  await expect(promptBox(page)).toHaveAttribute('placeholder', 'Describe the picture')
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

/** Tiles, wherever they stand: the early ones are hidden from assistive tools. */
const anyTiles = (page: Page) => page.locator('a[href^="?image="]')

const placesOf = (page: Page) =>
  anyTiles(page).evaluateAll((links) =>
    links.map((link) => {
      const { x, y, width, height } = link.getBoundingClientRect()
      return { text: link.textContent, x, y, width, height }
    }),
  )

test('the newest pictures stand in their places before the application is there', async ({
  page,
  request,
}) => {
  const seeds = { positivePrompt: 'a paper boat', ...small, numberResults: 3, seed: '70707' }
  await make(request, seeds)
  const safety = { checkContent: true }
  await make(request, { positivePrompt: 'a covered bridge [[nsfw]]', ...small, safety })
  await page.goto('/')
  await expect(doneTiles(page, 'a paper boat')).toHaveCount(3)

  const letGo = await holdScript(page)
  await page.reload({ waitUntil: 'commit' })
  const boats = anyTiles(page).filter({ hasText: /^7070[789]\u2002\$/ })
  await expect(boats).toHaveCount(3)
  await expect(boats.locator('img')).toHaveCount(3)
  const [flagged, ...early] = (await placesOf(page)).slice(0, 4)
  // Flagged pictures are not shown before it is asked for.
  expect(flagged?.text).toBe('')
  await expect(anyTiles(page).first().locator('img')).toHaveCount(0)

  letGo()
  await expect(promptBox(page)).toBeVisible()
  await expect(page.locator('#early-gallery')).toHaveCount(0)
  await expect(doneTiles(page, 'a paper boat')).toHaveCount(3)
  const [later, ...places] = (await placesOf(page)).slice(0, 4)
  expect(places).toEqual(early)
  expect({ ...later, text: '' }).toEqual(flagged)
})

test('a picture pressed before the application is there is open once it is', async ({
  page,
  request,
}) => {
  await make(request, { positivePrompt: 'a stone well', ...small })
  const letGo = await holdScript(page)
  await page.goto('/', { waitUntil: 'commit' })
  await anyTiles(page).first().click()
  await expect(page).toHaveURL(/\?image=/)
  letGo()
  await expect(viewer(page)).toBeVisible()
  await page.goBack()
  await expect(viewer(page)).toHaveCount(0)
  await expect(page).not.toHaveURL(/image=/)
})

test('no picture is drawn early where the gallery is closed, or one of it is open', async ({
  page,
  request,
}) => {
  await make(request, { positivePrompt: 'a wooden gate', ...small })
  await page.goto('/')
  await openPicture(page, 'a wooden gate')
  const nothingEarly = async () => {
    await expect(anyPrompt(page)).toBeVisible()
    await expect(page.locator('#early-gallery')).toHaveCount(0)
  }
  const withPicture = await holdScript(page)
  await page.reload({ waitUntil: 'commit' })
  await nothingEarly()
  withPicture()
  await expect(viewer(page)).toBeVisible()
  await page.keyboard.press('g')
  await expect(gallery(page)).toBeHidden()

  const closed = await holdScript(page)
  await page.goto('/', { waitUntil: 'commit' })
  await nothingEarly()
  closed()
  await expect(promptBox(page)).toBeVisible()
  await expect(gallery(page)).toBeHidden()
})
