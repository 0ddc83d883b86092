import { ASSET_MAX_BYTES } from '../src/contract/asset.ts'
import { flux1KontextDev } from '../src/models/flux-1-kontext-dev.ts'
import { generations, make, small } from './bff.ts'
import { field, find } from './fields.ts'
import { expect, test as journey } from './journey.ts'
import { flatPng, phonePhoto, pngBomb, readPicture } from './pictures.ts'
import { RecordedEngine } from './recorded-engine.ts'
import { chooseModel, doneTiles, form, generateButton, promptBox, tiles } from './screen.ts'
import { dropFile, dropLink, type GivenFile, pasteFile } from './transfer.ts'

const path = 'inputs.seedImage'
const png = async (name = 'wall.png'): Promise<GivenFile> => ({
  name,
  type: 'image/png',
  bytes: await flatPng(320, 200, '#c04020'),
})

const test = journey.extend<{ engine: RecordedEngine }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  engine: async ({}, use) => {
    const engine = await RecordedEngine.start()
    await use(engine)
    await engine.stop()
  },
})

test.beforeEach(async ({ page }) => {
  await page.goto('/')
  await find(page, path)
})

test('a picture is dropped into its slot', async ({ page }) => {
  const slot = field(page, path)
  await dropFile(page, slot.getByRole('group', { name: 'A place for Seed image' }), await png())
  await expect(slot.getByText('320 × 200')).toBeVisible()
  await expect(slot.getByText('PNG')).toBeVisible()
  await slot.getByRole('button', { name: 'Remove Seed image' }).click()
  await expect(slot.getByText('Drop, paste or choose a picture')).toBeVisible()
})

test('a picture is pasted into its slot', async ({ page }) => {
  const slot = field(page, path)
  await slot.getByRole('button', { name: 'Drop, paste or choose a picture' }).focus()
  await pasteFile(page, await png())
  await expect(slot.getByText('320 × 200')).toBeVisible()
})

test('a picture pasted anywhere on the page goes into the form', async ({ page }) => {
  await promptBox(page).fill('in the middle of a sentence')
  await pasteFile(page, await png())
  await expect(field(page, path).getByText('320 × 200')).toBeVisible()
  await expect(promptBox(page)).toHaveValue('in the middle of a sentence')
  await expect(promptBox(page)).toBeFocused()

  await chooseModel(page, 'FLUX.1 Kontext')
  await page.locator('body').click({ position: { x: 700, y: 880 } })
  await pasteFile(page, { ...(await png()), bytes: await flatPng(300, 210, '#204080') })
  await expect(form(page).getByText('300 × 210')).toBeVisible()
})

test('a picture is picked from the disk, and the same again', async ({ page }) => {
  const slot = field(page, path)
  const { name, type: mimeType, bytes: buffer } = await png()
  for (const label of ['Drop, paste or choose a picture', 'Replace Seed image']) {
    const choosing = page.waitForEvent('filechooser')
    await slot.getByRole('button', { name: label }).click()
    await (await choosing).setFiles({ name, mimeType, buffer })
    await expect(slot.getByText('320 × 200')).toBeVisible()
  }
})

test('a picture is given by its address, typed or dropped', async ({ page }) => {
  const slot = field(page, path)
  await slot.getByRole('button', { name: /by address or UUID$/ }).click()
  await slot.getByRole('textbox').fill('https://example.com/one.png')
  await slot.getByRole('button', { name: 'Use' }).click()
  await expect(slot.getByText('example.com/one.png')).toBeVisible()
  await dropLink(
    page,
    slot.getByRole('group', { name: 'A place for Seed image' }),
    'https://example.com/two.png',
  )
  await expect(slot.getByText('example.com/two.png')).toBeVisible()
})

test('a picture is dragged from the gallery into a slot', async ({ page, request }) => {
  await make(request, { positivePrompt: 'a painted wall', ...small })
  const slot = field(page, path)
  await expect(doneTiles(page, 'a painted wall').first()).toBeVisible()
  await tiles(page, 'a painted wall')
    .first()
    .dragTo(slot.getByRole('group', { name: 'A place for Seed image' }), {
      sourcePosition: { x: 60, y: 60 },
    })
  await expect(slot.getByText('256 × 256')).toBeVisible()
})

test('a door of the empty stage takes a picture and opens its slot', async ({ page }) => {
  await find(page, '')
  const door = page.getByRole('group', { name: 'Edit a picture' })
  await dropFile(page, door, await png())
  await expect(page.getByRole('radio', { name: flux1KontextDev.shortName })).toBeChecked()
  await expect(form(page).getByText('320 × 200')).toBeVisible()
  await expect(promptBox(page)).toBeFocused()
})

const refused: { what: string; file: () => Promise<GivenFile>; said: RegExp }[] = [
  {
    what: 'a text that is called a picture',
    file: async () => ({ name: 'a.png', type: 'image/png', bytes: Buffer.from('Dear Ada, …') }),
    said: /not a picture that can be used: JPEG, PNG and WEBP/,
  },
  {
    what: 'an SVG',
    file: async () => ({
      name: 'a.svg',
      type: 'image/svg+xml',
      bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    }),
    said: /JPEG, PNG and WEBP/,
  },
  {
    what: 'a file that is cut off',
    file: async () => {
      const { bytes, ...file } = await png('cut.png')
      return { ...file, bytes: bytes.subarray(0, bytes.length - 40) }
    },
    said: /cut off or damaged/,
  },
  {
    what: 'more pixels than can be read',
    file: async () => ({ name: 'huge.png', type: 'image/png', bytes: pngBomb(20_000) }),
    said: /pixels/,
  },
  {
    what: 'more bytes than can be taken',
    file: async () => ({
      name: 'heavy.png',
      type: 'image/png',
      bytes: Buffer.alloc(ASSET_MAX_BYTES + 1),
    }),
    said: /at most 30 MB can be taken/,
  },
]

for (const { what, file, said } of refused) {
  test(`refused in words: ${what}`, async ({ page }) => {
    const slot = field(page, path)
    const zone = slot.getByRole('group', { name: 'A place for Seed image' })
    await dropFile(page, zone, await png())
    await expect(slot.getByText('320 × 200')).toBeVisible()
    await dropFile(page, zone, await file())
    await expect(slot.getByRole('alert')).toContainText(said)
    await expect(slot.getByText('320 × 200'), 'what was there stays').toBeVisible()
    await slot.getByRole('button', { name: /^Dismiss/ }).click()
    await expect(slot.getByRole('alert')).toHaveCount(0)
  })
}

test('a good picture ends what was refused for its place before', async ({ page }) => {
  const slot = field(page, path)
  const zone = slot.getByRole('group', { name: 'A place for Seed image' })
  await dropFile(page, zone, { name: 'a.png', type: 'image/png', bytes: Buffer.from('no picture') })
  await expect(slot.getByRole('alert')).toBeVisible()
  await dropFile(page, zone, await png())
  await expect(slot.getByText('320 × 200')).toBeVisible()
  await expect(slot.getByRole('alert')).toHaveCount(0)
})

test('a photograph stands upright', async ({ page }) => {
  const slot = field(page, path)
  const bytes = await phonePhoto(300, 200)
  await dropFile(page, slot.getByRole('group', { name: 'A place for Seed image' }), {
    name: 'IMG_1.jpg',
    type: 'image/jpeg',
    bytes,
  })
  await expect(slot.getByText('200 × 300')).toBeVisible()
})

test.describe('what goes upstream', () => {
  test.use({
    settings: async ({ engine }, use) => {
      await use({ RUNWARE_API_KEY: 'journey-key', RUNWARE_BASE_URL: `${engine.url}/v1` })
    },
  })

  test('a picture goes upstream once, upright and without its story', async ({
    page,
    request,
    engine,
  }) => {
    const bytes = await phonePhoto(300, 200)
    expect(bytes.includes('Ada Photographer')).toBe(true)
    await find(page, '')
    await chooseModel(page, 'FLUX.1 Kontext')
    await dropFile(page, form(page).getByRole('group', { name: 'A place for Reference images' }), {
      name: 'IMG_1.jpg',
      type: 'image/jpeg',
      bytes,
    })
    await expect(form(page).getByText('200 × 300')).toBeVisible()
    for (const prompt of ['make it night', 'make it winter']) {
      await promptBox(page).fill(prompt)
      await generateButton(page).click()
      await expect(tiles(page, prompt)).toHaveCount(1)
    }
    await expect.poll(() => engine.received('imageInference').length).toBe(2)
    expect(await generations(request)).toHaveLength(2)

    const uploads = engine.received('imageUpload')
    expect(uploads).toHaveLength(1)
    const sent = Buffer.from(String(uploads[0]?.image).replace(/^data:[^,]*,/, ''), 'base64')
    const picture = await readPicture(sent)
    expect(picture).toMatchObject({ format: 'jpeg', width: 200, height: 300 })
    expect(picture.exif).toBeUndefined()
    expect(picture.orientation).toBeUndefined()
    expect(sent.includes('Ada Photographer')).toBe(false)
  })
})
