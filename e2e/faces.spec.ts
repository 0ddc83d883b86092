import { createHash } from 'node:crypto'
import type { Locator, Page } from '@playwright/test'
import { FILL_AIR } from '../src/models/blocks/ace-plus-plus.ts'
import { toAssetValue } from '../src/models/image-value.ts'
import { catalogue } from '../src/models/index.ts'
import type { Preset, Role } from '../src/models/param.ts'
import { generations } from './bff.ts'
import { control } from './fields.ts'
import { expect, test as journey } from './journey.ts'
import { flatPicture, flatPng } from './pictures.ts'
import { RecordedEngine, type Task } from './recorded-engine.ts'
import { chooseModel, generateButton, promptBox } from './screen.ts'

const test = journey.extend<{ engine: RecordedEngine }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  engine: async ({}, use) => {
    const engine = await RecordedEngine.start()
    await use(engine)
    await engine.stop()
  },
  settings: async ({ engine }, use) => {
    await use({ RUNWARE_API_KEY: 'journey-key', RUNWARE_BASE_URL: `${engine.url}/v1` })
  },
})

const group = (page: Page, title: string): Locator =>
  page.getByRole('heading', { level: 3 }).getByRole('button', { name: title })

async function open(page: Page, title: string): Promise<void> {
  const heading = group(page, title)
  if ((await heading.getAttribute('aria-expanded')) !== 'true') await heading.click()
}

const place = (page: Page, label: string): Locator =>
  page.getByRole('group', { name: `A place for ${label}`, exact: true })

const drop = (page: Page, label: string, name: string, buffer: Buffer): Promise<void> =>
  place(page, label)
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'image/png', buffer })

/** Gives a picture by its UUID, with the keyboard alone. */
async function giveByKey(page: Page, label: string, uuid: string): Promise<void> {
  await place(page, label)
    .getByRole('button', { name: /by address or UUID$/ })
    .focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type(uuid)
  await page.keyboard.press('Enter')
  await expect(place(page, label).getByText('UUID')).toBeVisible()
}

async function sent(page: Page, engine: RecordedEngine): Promise<Task> {
  const before = engine.received('imageInference').length
  await generateButton(page).click()
  await expect.poll(() => engine.received('imageInference').length).toBe(before + 1)
  return engine.received('imageInference')[before] ?? {}
}

const pick = (page: Page, row: string, label: string): Promise<void> =>
  page
    .getByRole('radiogroup', { name: row })
    .getByRole('radio', { name: label, exact: true })
    .check({ force: true })

function presetsOf(role: Role): Preset[] {
  const param = catalogue[0]?.params.find((one) => one.role === role)
  return (param?.kind === 'object' && param.presets) || []
}

test('a face is given, weighed and begins at one step', async ({ page, engine }) => {
  await page.goto('/')
  await promptBox(page).fill('a portrait in a lit window')
  await open(page, 'Face identity (PuLID)')
  await expect(page.getByRole('radio', { name: 'Steps', exact: true })).toBeDisabled()
  await drop(page, 'Face picture', 'face.png', await flatPng(96, 128, '#c0a080'))
  await expect(page.getByText('96 × 128')).toBeVisible()
  await expect(page.getByRole('switch', { name: 'Face identity (PuLID)' })).toBeChecked()
  await page.getByRole('slider', { name: 'Identity weight' }).focus()
  await page.keyboard.press('ArrowRight')
  await control(page, 'pulid.trueCFGScale').fill('2.5')
  await control(page, 'pulid.CFGstartStepPercentage').fill('25')
  await control(page, 'steps').fill('20')
  await page.keyboard.press('Tab')

  // The same beginning in the other unit, and only there.
  await pick(page, 'Unit of start', 'Steps')
  const start = control(page, 'pulid.CFGstartStep')
  await expect(start).toHaveValue('5')
  await expect(control(page, 'pulid.CFGstartStepPercentage')).toHaveCount(0)

  // Fewer steps change no value by themselves; the rule says so, with its repair.
  await control(page, 'steps').fill('4')
  await page.keyboard.press('Tab')
  await expect(start).toHaveValue('5')
  await page.getByRole('button', { name: 'Set Start step to 3' }).first().click()
  await expect(start).toHaveValue('3')

  const { pulid } = await sent(page, engine)
  expect(pulid).toEqual({
    images: [expect.any(String)],
    idWeight: 1.01,
    trueCFGScale: 2.5,
    CFGstartStep: 3,
  })
})

test('local editing by keyboard sends both pictures to FLUX Fill', async ({ page, engine }) => {
  const edit = await engine.upload(await flatPicture(64, 64, '#336699'))
  const identity = await engine.upload(await flatPicture(64, 64, '#c04020'))
  const mask = await engine.upload(await flatPicture(64, 64, '#ffffff'))
  await page.goto('/')
  await promptBox(page).fill('a red coat')
  await group(page, 'ACE++').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(`Switching ACE++ on sends the request to FLUX Fill`)).toBeVisible()
  await expect(place(page, 'Mask')).toHaveCount(0)
  await page.getByRole('radio', { name: 'Subject' }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'Local editing' })).toBeChecked()
  await expect(page.getByText(`The request goes to FLUX Fill (${FILL_AIR})`)).toBeVisible()
  await expect(generateButton(page)).toContainText(/roughly|≈/)

  await giveByKey(page, 'Picture to edit', edit)
  await giveByKey(page, 'Identity', identity)
  await giveByKey(page, 'Mask', mask)
  await control(page, 'acePlusPlus.repaintingScale').fill('0.7')
  await page.keyboard.press('Tab')

  // The picture to edit stands beside the request and survives the page.
  await page.reload()
  await expect(place(page, 'Picture to edit').getByText(edit)).toBeVisible()
  const task = await sent(page, engine)
  expect(task).toMatchObject({ model: FILL_AIR, referenceImages: [edit] })
  expect(task.acePlusPlus).toEqual({
    type: 'local_editing',
    images: [identity],
    masks: [mask],
    repaintingScale: 0.7,
  })

  // A mode without a mask says so and takes it away on demand.
  await page.getByRole('radio', { name: 'Portrait' }).check({ force: true })
  await page.getByRole('button', { name: 'Remove the mask' }).first().click()
  await expect(place(page, 'Mask')).toHaveCount(0)
  const portrait = await sent(page, engine)
  expect(portrait.referenceImages).toBe(undefined)
  expect(portrait.acePlusPlus).toEqual({
    type: 'portrait',
    images: [identity],
    repaintingScale: 0.7,
  })
})

test('presets set what they say, and say what is set', async ({ page, engine }) => {
  await page.goto('/')
  await promptBox(page).fill('a lit window')
  await open(page, 'Speed')
  await open(page, 'Safety')
  await open(page, 'Faces and detail')
  await open(page, 'Face fix')
  await open(page, 'Hires fix')
  await pick(page, 'Accelerators, in plain words', 'Fast draft')
  await pick(page, 'Safety, in plain words', 'Fast check')
  await pick(page, 'Face fix, in plain words', 'Thorough')
  await pick(page, 'Hires fix, in plain words', 'Custom')
  await page.getByRole('radio', { name: '4x AnimeSharp' }).check({ force: true })
  await page.getByRole('switch', { name: 'Transparency (LayerDiffuse)' }).click()
  await page.getByRole('button', { name: 'Use PNG' }).first().click()

  const named = (role: Role, id: string) =>
    presetsOf(role).find((preset) => preset.id === id)?.values ?? {}
  expect(await sent(page, engine)).toMatchObject({
    acceleratorOptions: named('speed', 'draft'),
    safety: named('safety', 'fast'),
    ultralytics: named('faceFix', 'thorough'),
    hiresFix: { model: 'runware:esrgan@animesharp' },
    layerDiffuse: true,
    outputFormat: 'PNG',
  })

  // One value of its own, and it is no preset any more; the fields are behind them.
  await page.getByRole('button', { name: 'Adjust Accelerators' }).click()
  await control(page, 'acceleratorOptions.teaCacheDistance').fill('0.55')
  await expect(page.getByText(/^Custom: TeaCache/)).toBeVisible()
  await pick(page, 'Accelerators, in plain words', 'Off')
  await expect(page.getByText('Every step is computed in full.')).toBeVisible()
  await pick(page, 'Hires fix, in plain words', 'Service’s own')
  await open(page, 'Output and delivery')
  await expect(
    page
      .getByRole('radiogroup', { name: 'Output and delivery, in plain words' })
      .getByRole('radio', { name: 'Lossless' }),
  ).toBeChecked()
  const { acceleratorOptions, hiresFix } = await sent(page, engine)
  expect([acceleratorOptions, hiresFix]).toEqual([undefined, true])
})

test('references keep their order, and the prompt speaks of them', async ({ page, engine }) => {
  const wide = await flatPng(300, 200, '#336699')
  const tall = await flatPng(100, 160, '#c04020')
  const assetOf = (bytes: Buffer) => toAssetValue(createHash('sha256').update(bytes).digest('hex'))
  await page.goto('/')
  await chooseModel(page, 'FLUX.1 Kontext')
  await promptBox(page).fill('put the hat of')
  await drop(page, 'Reference images', 'wide.png', wide)
  await expect(page.getByText('300 × 200')).toBeVisible()
  await drop(page, 'Reference images', 'tall.png', tall)
  const list = page.getByRole('list', { name: 'Reference images' })
  const picture = (number: number) =>
    list.getByRole('button', { name: new RegExp(`^Reference images ${number} of 2`) })
  await expect(picture(1)).toHaveAccessibleName(/crops 33 % at the sides/)

  // By the hand, there; by the keyboard, back; by the hand again.
  const first = list.getByRole('listitem').first()
  const dragFirst = async () => {
    await picture(1).hover()
    await page.mouse.down()
    await picture(2).hover({ force: true })
    await page.mouse.move(...(await middleOf(list.getByRole('listitem').last())), { steps: 4 })
    await page.mouse.up()
  }
  await dragFirst()
  await expect(first.getByText('100 × 160')).toBeVisible()
  await picture(1).focus()
  await page.keyboard.press('Alt+ArrowRight')
  await expect(first.getByText('300 × 200')).toBeVisible()
  await dragFirst()
  await expect(first.getByText('100 × 160')).toBeVisible()

  await page.getByRole('button', { name: 'Mention image 2 in the prompt' }).click()
  await expect(promptBox(page)).toHaveValue(/put the hat of.*image 2/)
  await page.getByRole('button', { name: 'Use 1248 × 832, closest to Reference images 2' }).click()
  await expect(picture(2)).not.toHaveAccessibleName(/crops/)
  await expect(picture(1)).toHaveAccessibleName(/crops 58 % above and below/)

  const task = await sent(page, engine)
  expect(task).toMatchObject({ width: 1248, height: 832 })
  expect(new Set((task.inputs as { referenceImages: string[] }).referenceImages).size).toBe(2)
  const [made] = await generations(page.request)
  expect(made?.params.inputs).toEqual({ referenceImages: [assetOf(tall), assetOf(wide)] })
})

async function middleOf(item: Locator): Promise<[number, number]> {
  const box = await item.boundingBox()
  if (!box) throw new Error('The item is not on the page.')
  return [box.x + box.width / 2, box.y + 40]
}
