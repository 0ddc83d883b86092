import { generations } from './bff.ts'
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

test.use({ fresh: true })

test('from the first visit to the first picture in three actions', async ({ page, request }) => {
  await page.goto('/')
  await promptBox(page).fill('a lighthouse on a cliff at dusk')
  await generateButton(page).click()
  await doneTiles(page, 'a lighthouse on a cliff at dusk').click()

  const [made] = await generations(request)
  const [image] = made?.images ?? []
  await expect(fact(viewer(page), 'Seed')).toHaveText(String(image?.seed))
  await expect(fact(viewer(page), 'Cost')).toHaveText(`$${image?.cost?.toFixed(4)}`)
  await expect(fact(viewer(page), 'Content')).toHaveText('not checked')
  await expect(fact(viewer(page), 'Model')).toContainText(String(made?.air))
  expect(image).toMatchObject({ state: 'stored', nsfw: null, width: 1024, height: 1024 })
  expect(image?.cost).toBeGreaterThan(0)
})

test('a picture is edited in three actions', async ({ page, request }) => {
  await page.goto('/')
  await chooseModel(page, 'FLUX.1 Kontext')

  const choosing = page.waitForEvent('filechooser')
  await form(page).getByRole('button', { name: 'Drop, paste or choose a picture' }).click()
  const file = {
    name: 'wall.png',
    mimeType: 'image/png',
    buffer: await flatPng(640, 480, '#c04020'),
  }
  await (await choosing).setFiles(file)
  await promptBox(page).fill('make it blue')
  await generateButton(page).click()

  await expect(doneTiles(page, 'make it blue')).toBeVisible()
  const [made] = await generations(request)
  expect(made?.model).toBe('flux-1-kontext-dev')
  expect(made?.params.inputs).toEqual({ referenceImages: [expect.stringMatching(/^asset:/)] })
})

test('a tile stands in its place from the moment it is asked for', async ({ page }) => {
  await page.goto('/')
  await promptBox(page).fill('a slow river [[slow 1]]')
  await generateButton(page).click()
  const tile = tiles(page, /a slow river.*(queued|sending|sent)/)
  await expect(tile).toBeVisible()
  const place = await tile.boundingBox()
  await expect(doneTiles(page, 'a slow river')).toBeVisible()
  expect(await doneTiles(page, 'a slow river').boundingBox()).toEqual(place)
})
