import type { Locator, Page } from '@playwright/test'
import { stage as stageOf } from './canvas-hand.ts'
import { field, find } from './fields.ts'
import { expect, test } from './journey.ts'
import { blockPng } from './pictures.ts'

const path = 'inputs.seedImage'
const WIDTH = 400
const HEIGHT = 300

/** The canvas on a picture of 400 × 300, opened from the picture's own slot. */
async function openCanvas(page: Page): Promise<Locator> {
  await page.goto('/')
  await find(page, path)
  const slot = field(page, path)
  const choosing = page.waitForEvent('filechooser')
  await slot.getByRole('button', { name: 'Drop, paste or choose a picture' }).click()
  const buffer = await blockPng(WIDTH, HEIGHT)
  await (await choosing).setFiles({ name: 'block.png', mimeType: 'image/png', buffer })
  await find(page, 'inputs.maskImage')
  await page.getByRole('button', { name: 'Paint the mask' }).click()
  const stage = stageOf(page)
  await expect(stage.locator('[data-part=picture]')).toHaveCSS('width', `${WIDTH}px`)
  return stage
}

type Point = readonly [x: number, y: number]

/** Where a pixel of the picture is in the window. */
const inWindow = (stage: Locator, [x, y]: Point): Promise<{ x: number; y: number }> =>
  stage.locator('[data-part=picture]').evaluate(
    (picture: HTMLElement, [atX, atY]) => {
      const { left, top, width } = picture.getBoundingClientRect()
      const scale = width / picture.offsetWidth
      return { x: left + atX * scale, y: top + atY * scale }
    },
    [x, y] as const,
  )

/** How much the shown mask covers a pixel of the picture, 0 to 255. */
async function cover(stage: Locator, point: Point): Promise<number> {
  const { x, y } = await inWindow(stage, point)
  return stage.locator('[data-part=mask]').evaluate(
    (canvas: HTMLCanvasElement, at) => {
      const { left, top, width } = canvas.getBoundingClientRect()
      const ratio = canvas.width / width
      const context = canvas.getContext('2d')
      const seen = context?.getImageData((at.x - left) * ratio, (at.y - top) * ratio, 1, 1)
      return seen?.data[3] ?? -1
    },
    { x, y },
  )
}

const expectCover = (stage: Locator, point: Point) => expect.poll(() => cover(stage, point))

async function drag(page: Page, stage: Locator, from: Point, to: Point): Promise<void> {
  const start = await inWindow(stage, from)
  const end = await inWindow(stage, to)
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(end.x, end.y, { steps: 8 })
  await page.mouse.up()
}

test('a mask is painted, erased, undone and redone with the mouse, and any zoom shows the same', async ({
  page,
}) => {
  const stage = await openCanvas(page)
  const options = page.getByRole('toolbar', { name: 'Tool options' })
  const [left, middle, right]: Point[] = [
    [100, 150],
    [200, 150],
    [300, 150],
  ]
  // From beyond the picture's edge.
  await drag(page, stage, [-8, 150], [408, 150])
  for (const point of [left, middle, right]) await expectCover(stage, point).toBe(255)
  await expectCover(stage, [200, 40]).toBe(0)

  await page.keyboard.press('e')
  await expect(page.getByRole('button', { name: 'Eraser' })).toHaveAttribute('aria-pressed', 'true')
  await drag(page, stage, [200, 60], [200, 240])
  await expectCover(stage, middle).toBe(0)
  await expectCover(stage, left).toBe(255)
  await options.getByRole('button', { name: 'Undo' }).click()
  await expectCover(stage, middle).toBe(255)
  await page.keyboard.press('Control+Shift+z')
  await expectCover(stage, middle).toBe(0)
  await page.keyboard.press('Control+z')
  await expectCover(stage, middle).toBe(255)

  const zoom = options.getByRole('button', { name: /^Zoom/ })
  const before = await zoom.textContent()
  const under = await inWindow(stage, right)
  await page.mouse.move(under.x, under.y)
  for (let notch = 0; notch < 4; notch++) await page.mouse.wheel(0, -120)
  await expect(zoom).not.toHaveText(before ?? '')
  // What lay under the pointer still does.
  await expect
    .poll(async () => Math.abs((await inWindow(stage, right)).x - under.x))
    .toBeLessThan(2)
  await expectCover(stage, right).toBe(255)
  await expectCover(stage, [300, 60]).toBe(0)
  await page.keyboard.press('Shift+1')
  await expect(zoom).toHaveText(before ?? '')
  await expectCover(stage, middle).toBe(255)

  // The stage is made smaller under a stroke in hand, as by a line of words that appears over it.
  await page.keyboard.press('b')
  const start = await inWindow(stage, [120, 40])
  const end = await inWindow(stage, [280, 40])
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move((start.x + end.x) / 2, start.y, { steps: 4 })
  const size = page.viewportSize() ?? { width: 1280, height: 720 }
  await page.setViewportSize({ width: size.width - 160, height: size.height - 120 })
  await expect.poll(async () => (await stage.boundingBox())?.height).toBeLessThan(size.height - 120)
  await page.mouse.move(end.x, end.y, { steps: 4 })
  await page.mouse.up()
  for (const point of [middle, [130, 40], [200, 40], [270, 40]] as const)
    await expectCover(stage, point).toBe(255)
  await expect.poll(async () => (await inWindow(stage, middle)).y).toBeLessThan(under.y - 30)
})

interface Pen {
  id: number
  type: 'touch' | 'pen'
  pressure?: number
}

type Move = readonly [
  name: 'pointerdown' | 'pointermove' | 'pointerup',
  pen: Pen,
  at: { x: number; y: number },
]

/** What fingers and pens do at points of the window, at once: a tap is a matter of its time. */
const points = (stage: Locator, moves: readonly Move[]) =>
  stage.evaluate((element, all) => {
    for (const [name, { id, type, pressure = 0.5 }, { x, y }] of all)
      element.dispatchEvent(
        new PointerEvent(name, {
          pointerId: id,
          pointerType: type,
          clientX: x,
          clientY: y,
          pressure: name === 'pointerup' ? 0 : pressure,
          button: name === 'pointermove' ? -1 : 0,
          buttons: name === 'pointerup' ? 0 : 1,
          isPrimary: true,
          bubbles: true,
          cancelable: true,
        }),
      )
  }, moves)

const point = (stage: Locator, ...move: Move) => points(stage, [move])

async function rub(stage: Locator, pen: Pen, from: Point, to: Point): Promise<void> {
  const start = await inWindow(stage, from)
  const end = await inWindow(stage, to)
  await point(stage, 'pointerdown', pen, start)
  await point(stage, 'pointermove', pen, { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 })
  await point(stage, 'pointermove', pen, end)
  await point(stage, 'pointerup', pen, end)
}

test('fingers paint until a pen comes; then they pan, and a palm does nothing', async ({
  page,
}) => {
  const stage = await openCanvas(page)
  const finger: Pen = { id: 11, type: 'touch' }
  const pen: Pen = { id: 31, type: 'pen', pressure: 1 }
  await rub(stage, finger, [40, 60], [360, 60])
  await expectCover(stage, [200, 60]).toBe(255)
  // A tap of two fingers takes it back.
  const at = await inWindow(stage, [200, 200])
  const other: Pen = { id: 12, type: 'touch' }
  const beside = { x: at.x + 60, y: at.y }
  await points(stage, [
    ['pointerdown', finger, at],
    ['pointerdown', other, beside],
    ['pointerup', finger, at],
    ['pointerup', other, beside],
  ])
  await expectCover(stage, [200, 60]).toBe(0)
  await expectCover(stage, [200, 200]).toBe(0)

  // A palm rests while the pen draws.
  const start = await inWindow(stage, [40, 150])
  const end = await inWindow(stage, [360, 150])
  await point(stage, 'pointerdown', pen, start)
  await point(stage, 'pointerdown', finger, at)
  await point(stage, 'pointermove', finger, { x: at.x + 90, y: at.y + 40 })
  await point(stage, 'pointermove', pen, end)
  await point(stage, 'pointerup', pen, end)
  await point(stage, 'pointerup', finger, at)
  await expectCover(stage, [200, 150]).toBe(255)
  await expectCover(stage, [200, 230]).toBe(0)

  // From now on a finger moves the picture.
  const before = await inWindow(stage, [200, 60])
  await rub(stage, finger, [200, 60], [240, 60])
  await expect.poll(async () => (await inWindow(stage, [200, 60])).x).toBeGreaterThan(before.x + 5)
  await expectCover(stage, [220, 60]).toBe(0)
  await expectCover(stage, [200, 150]).toBe(255)
})

test('a mask is painted by keys alone, and said in pixels of the picture', async ({ page }) => {
  const stage = await openCanvas(page)
  const said = page.getByRole('status', { name: 'Canvas', exact: true })
  await stage.focus()
  // The crosshair begins in the middle of the view.
  await page.keyboard.press('ArrowUp')
  await expect(said).toHaveText(/^\d+, \d+ px$/)
  const [x = 0, y = 0] = (await said.textContent())?.match(/\d+/g)?.map(Number) ?? []
  await page.keyboard.press('Enter')
  await expect(said).toHaveText(`Pressed at ${x}, ${y} px`)
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Space')
  await expect(said).toHaveText(/^Let go at \d+, \d+ px$/)
  await expectCover(stage, [x, y]).toBe(255)

  await page.keyboard.press('u')
  const numbers = page.getByRole('button', { name: 'By numbers' })
  await numbers.focus()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('dialog', { name: 'Rectangle by numbers' })
  for (const [label, value] of [
    ['X', '10'],
    ['Y', '20'],
    ['Width', '60'],
    ['Height', '40'],
  ] as const) {
    await panel.getByRole('textbox', { name: label, exact: true }).fill(value)
    await page.keyboard.press('Tab')
  }
  await panel.getByRole('button', { name: 'Add' }).focus()
  await page.keyboard.press('Enter')
  await expect(panel).toBeHidden()
  await expectCover(stage, [40, 40]).toBe(255)
  await expectCover(stage, [40, 100]).toBe(0)
  await stage.focus()
  await page.keyboard.press('Shift+V')
  await expectCover(stage, [40, 40]).toBe(0)
  await expectCover(stage, [40, 100]).toBe(255)
  await page.keyboard.press('Control+z')
  await expectCover(stage, [40, 100]).toBe(0)
})
