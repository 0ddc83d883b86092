import type { APIRequestContext, Page } from '@playwright/test'
import { assetUrl } from '../src/contract/asset.ts'
import { assetHash } from '../src/models/image-value.ts'
import { getAt } from '../src/models/path.ts'
import type { Request } from '../src/models/rule.ts'
import { following, generations, give, make, small } from './bff.ts'
import { coverage, draw, stage } from './canvas-hand.ts'
import { field, find } from './fields.ts'
import { expect, test } from './journey.ts'
import { blockPng, flatPng, pixels, squaresPng } from './pictures.ts'
import { doneTiles, form, openPicture, promptBox, toast } from './screen.ts'
import { dropFile, holdFile, pasteFile } from './transfer.ts'

const canvas = (page: Page) => page.getByRole('region', { name: 'Canvas' })
const notice = (page: Page) => page.getByRole('status', { name: 'About this canvas' })
const button = (page: Page, name: string) => canvas(page).getByRole('button', { name, exact: true })

/** A picture's settings in the form, and the canvas opened from the mask's place there. */
async function paintOver(page: Page, words: string): Promise<void> {
  await page.goto('/')
  await openPicture(page, words)
  await page.keyboard.press('a')
  await find(page, 'inputs.maskImage')
  await field(page, 'inputs.maskImage').getByRole('button', { name: 'Paint the mask' }).click()
  await expect(stage(page)).toBeVisible()
  await expect(coverage(page)).toHaveText('empty')
}

async function settings(request: APIRequestContext, words: string): Promise<Request> {
  const seedImage = await give(request, await blockPng(256, 256))
  return { positivePrompt: words, ...small, outputFormat: 'PNG', inputs: { seedImage } }
}

async function assetPixels(request: APIRequestContext, value: unknown): Promise<Buffer> {
  const reply = await request.get(assetUrl(assetHash(String(value)) ?? ''))
  return pixels(await reply.body())
}

test('paint, erase, undo, reload, generate: only what is white is made new', async ({
  page,
  request,
}) => {
  const first = await make(request, await settings(request, 'a gate in a hedge'))
  await paintOver(page, 'a gate in a hedge')

  await draw(page, [-60, -40], [60, -40])
  await expect(coverage(page)).toHaveText(/\d %/)
  const painted = String(await coverage(page).textContent())
  await page.keyboard.press('e')
  await draw(page, [-60, -60], [0, -60])
  await expect(coverage(page)).not.toHaveText(painted)
  await page.keyboard.press('Control+z')
  await expect(coverage(page)).toHaveText(painted)
  await page.reload()
  await expect(coverage(page)).toHaveText(painted)
  await page.keyboard.press('Control+Shift+z')
  await expect(coverage(page)).not.toHaveText(painted)

  await page.keyboard.press('b')
  await draw(page, [-20, 80], [40, 80])
  // At once: the stroke above is not stored yet.
  await page.keyboard.press('Control+Enter')
  const second = await following(request, first)
  await expect(doneTiles(page, 'a gate in a hedge')).toHaveCount(2)
  const [source, mask, result] = await Promise.all([
    assetPixels(request, getAt(second.params, 'inputs.seedImage')),
    assetPixels(request, getAt(second.params, 'inputs.maskImage')),
    request
      .get(String((await following(request, first)).images[0]?.url))
      .then(async (reply) => pixels(await reply.body())),
  ])
  expect(result.length).toBe(source.length)
  let kept = 0
  let made = 0
  let changed = 0
  for (let at = 0; at < source.length; at += 3) {
    const isSame = source.subarray(at, at + 3).equals(result.subarray(at, at + 3))
    if (mask[at] === 0) kept += isSame ? 0 : 1
    if (mask[at] !== 255) continue
    made++
    if (!isSame) changed++
  }
  expect(kept, 'pixels that changed outside the mask').toBe(0)
  expect(changed).toBeGreaterThan(made / 2)
  // The newest stroke, well below the others.
  expect(mask[3 * (256 * 208 + 138)]).toBe(255)
})

test('a picture’s settings bring back its mask, stroke by stroke', async ({ page, request }) => {
  const first = await make(request, await settings(request, 'a kite over a pier'))
  await paintOver(page, 'a kite over a pier')
  await draw(page, [-60, 0], [60, 0])
  await expect(coverage(page)).toHaveText(/\d %/)
  const painted = String(await coverage(page).textContent())
  await page.keyboard.press('Control+Enter')
  const second = await following(request, first)
  await expect(doneTiles(page, 'a kite over a pier')).toHaveCount(2)
  await button(page, 'Fill').click()
  // At once: what the whole mask makes must not follow into the settings that come back.
  await doneTiles(page, 'a kite over a pier').first().click()
  await expect(canvas(page)).toBeHidden()
  await page.keyboard.press('a')
  await find(page, 'inputs.maskImage')
  await field(page, 'inputs.maskImage').getByRole('button', { name: 'Paint the mask' }).click()
  await expect(coverage(page)).toHaveText(painted)
  await button(page, 'Invert').click()
  await button(page, 'Invert').click()
  await expect(coverage(page)).toHaveText(painted)
  await button(page, 'Clear').click()
  await expect(coverage(page)).toHaveText('empty')
  await expect(field(page, 'inputs.maskImage').getByText('256 × 256')).toBeHidden()
  expect(getAt(second.context, 'notes.canvas.document.operations')).toHaveLength(1)

  await page.goBack()
  await expect(canvas(page)).toBeHidden()
})

test('a mask of another size is scaled, damage is said, and nothing else is lost', async ({
  page,
  request,
}) => {
  await make(request, await settings(request, 'a lamp by a door'))
  await paintOver(page, 'a lamp by a door')
  const choose = async (name: string, buffer: Buffer) => {
    const choosing = page.waitForEvent('filechooser')
    await button(page, 'Import a mask').click()
    await (await choosing).setFiles({ name, mimeType: 'image/png', buffer })
  }
  await choose('mask.png', Buffer.from('no picture at all'))
  await expect(canvas(page).getByRole('alert')).toBeVisible()
  await expect(coverage(page)).toHaveText('empty')
  await choose('mask.png', await flatPng(64, 32, '#ffffff'))
  await expect(coverage(page)).toHaveText('100 %')
  await expect(notice(page)).toContainText('64 × 32')
  await expect(field(page, 'inputs.maskImage').getByText('256 × 256')).toBeVisible()

  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('playground.canvas')
        opening.onsuccess = () => {
          const writing = opening.result.transaction('operations', 'readwrite')
          const operations = writing.objectStore('operations')
          operations.getAllKeys().onsuccess = ({ target }) => {
            // The event of this very request.
            for (const key of (target as IDBRequest<IDBValidKey[]>).result)
              operations.put({ kind: 'nonsense' }, key)
          }
          writing.oncomplete = () => resolve()
        }
      }),
  )
  await page.reload()
  await expect(notice(page)).toContainText('cannot be read')
  await expect(coverage(page)).toHaveText('100 %')
  await draw(page, [-20, 0], [20, 0])
  await button(page, 'Clear').click()
  await expect(coverage(page)).toHaveText('empty')
})

test('areas that were found are added and taken away one by one, by keys too', async ({
  page,
  request,
}) => {
  // The two boxes lie over one another.
  const seedImage = await give(
    request,
    await squaresPng({ width: 384, height: 256 }, [
      ...[40, 80, 120].map((y) => ({ x: 40, y, side: 48, colour: '#d04030' })),
      ...[80, 120, 160].map((x) => ({ x, y: 120, side: 48, colour: '#d04030' })),
      { x: 140, y: 40, side: 48, colour: '#e0b040' },
    ]),
  )
  const inputs = { seedImage }
  await make(request, { positivePrompt: 'things on a table', ...small, inputs })
  await paintOver(page, 'things on a table')
  await canvas(page)
    .getByRole('button', { name: /^Find\b/ })
    .click()
  const area = (number: number) =>
    canvas(page).getByRole('button', { name: new RegExp(`^Area ${number}`) })
  await area(1).click()
  await expect(coverage(page)).toHaveText(/\d %/)
  const one = String(await coverage(page).textContent())
  await area(2).press('Enter')
  await expect(coverage(page)).not.toHaveText(one)
  await expect(area(2)).toBeFocused()
  const both = String(await coverage(page).textContent())
  await button(page, 'All').click()
  await page.keyboard.press('Control+z')
  await expect(coverage(page)).toHaveText(both)

  await page.getByRole('radio', { name: 'Subtract' }).check({ force: true })
  await area(2).click()
  await expect(coverage(page)).toHaveText(one)
  await area(1).click()
  await expect(coverage(page)).toHaveText('empty')
})

test('a mask is dropped on the picture or pasted; a picture takes its place in its own shape', async ({
  page,
  request,
}) => {
  const picture = { name: 'a.png', type: 'image/png', bytes: await blockPng(384, 256) }
  const white = [{ x: 32, y: 32, side: 64, colour: '#ffffff' }]
  const mask = {
    name: 'mask.png',
    type: 'image/png',
    bytes: await squaresPng({ width: 384, height: 256 }, white, '#000000'),
  }
  const place = (name: string) => canvas(page).getByRole('group', { name })
  await page.goto('/?canvas=1')
  await dropFile(page, place('A place for a picture'), picture)
  await expect(form(page).getByText('384 × 256').first()).toBeVisible()

  await holdFile(page, stage(page), mask)
  await dropFile(page, place('Add to the mask'), mask)
  await expect(place('Add to the mask')).toBeHidden()
  await expect(coverage(page)).toHaveText('4.2 %')
  await button(page, 'Invert').click()
  await expect(coverage(page)).toHaveText('96 %')
  await stage(page).focus()
  await pasteFile(page, mask)
  await expect(coverage(page)).toHaveText('100 %')

  await toast(page, 'Pasted into the mask').getByRole('button', { name: 'Paint on it' }).click()
  await expect(coverage(page)).toHaveText('empty')
  await promptBox(page).fill('a door in the dark')
  await page.keyboard.press('Control+Enter')
  await expect(doneTiles(page, 'a door in the dark')).toHaveCount(1)
  const [made] = await generations(request)
  expect(made?.params).toMatchObject({ width: 384, height: 256 })
  expect(getAt(made?.params ?? {}, 'inputs.maskImage')).toBeUndefined()
  await expect(canvas(page).getByRole('button', { name: 'Result 1' })).toBeVisible()

  const box = await stage(page).boundingBox()
  if (!box) throw new Error('There is no stage.')
  await doneTiles(page, 'a door in the dark').first().hover()
  await page.mouse.down()
  await page.mouse.move(box.x + 60, box.y + 90, { steps: 6 })
  await expect(place('Add to the mask')).toBeVisible()
  await page.mouse.move(box.x + 64, box.y + 94, { steps: 2 })
  await page.mouse.up()
  await expect(place('Add to the mask')).toBeHidden()
  await expect(coverage(page)).toHaveText(/\d %/)
})
