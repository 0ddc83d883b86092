import { readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { krea, newUUID, pngOf, startForTest, temporaryFolder } from './emulator.fixture.ts'
import { createPainter } from './paint/pool.ts'
import { startEmulator } from './server.ts'
import { createFlatPainter } from './work/flat-painter.fixture.ts'
import type { Painter } from './work/painter.ts'
import { realWorld } from './world.ts'

/** Paints so many pictures, then hangs as if the process had been killed in the middle. */
function createDyingPainter(count: number): Painter {
  const flat = createFlatPainter()
  let left = count
  return {
    close: flat.close,
    paint: (job, output) => (left-- > 0 ? flat.paint(job, output) : new Promise(() => {})),
  }
}

test('async tasks that were unfinished are finished after the next start', async () => {
  const folder = temporaryFolder()
  const task = krea({
    deliveryMethod: 'async',
    numberResults: 3,
    seed: '9007199254740993',
    inputs: { seedImage: await pngOf() },
  })
  const first = await startForTest({ folder, painter: createDyingPainter(1) })
  await first.post([task])
  const poll = [{ taskType: 'getResponse', taskUUID: task.taskUUID }]
  let before = await first.post(poll)
  while (before.body.data[0].status === 'processing') before = await first.post(poll)
  await first.close()

  const second = await startForTest({ folder })
  const { body } = await second.settle(task.taskUUID)
  expect(body.data.map(({ seed }) => seed)).toEqual([
    '9007199254740993',
    '9007199254740994',
    '9007199254740995',
  ])
  expect(body.data[0].imageUUID).toBe(before.body.data[0].imageUUID)
  for (const { imageURL } of body.data) expect((await fetch(imageURL)).status).toBe(200)
  expect((await second.post([task])).body.errors).toMatchObject([{ code: 'conflictTaskUUID' }])
})

test('so are unfinished tasks of tools, with what they found', async () => {
  const folder = temporaryFolder()
  const task = {
    taskType: 'imageMasking',
    taskUUID: newUUID(),
    model: 'runware:35@1',
    inputs: { image: await pngOf() },
    deliveryMethod: 'async',
  }
  const first = await startForTest({ folder, painter: createDyingPainter(0) })
  await first.post([task])
  await first.close()

  const painter = createPainter({ threads: 1 })
  onTestFinished(() => painter.close())
  const second = await startForTest({ folder, painter })
  const { body } = await second.settle(task.taskUUID)
  expect(body.data).toMatchObject([{ status: 'success', detections: [] }])
  expect((await fetch(body.data[0].maskImageURL)).status).toBe(200)
  await second.close()

  const third = await startForTest({ folder })
  expect((await third.settle(task.taskUUID)).body.data).toMatchObject([{ detections: [] }])
})

test('a second engine on the same folder is refused', async () => {
  const { folder } = await running()
  await expect(startForTest({ folder })).rejects.toThrow(folder)
})

async function running() {
  const folder = temporaryFolder()
  return { folder, ...(await startForTest({ folder })) }
}

test('pictures older than a week and files without a row go at start', async () => {
  const { folder, post, close } = await running()
  const [old] = (await post([krea()])).body.data
  await close()
  const pictures = join(folder, 'pictures')
  writeFileSync(join(pictures, 'left-over.part'), 'x')
  utimesSync(join(pictures, 'left-over.part'), 0, 0)
  const week = 8 * 24 * 60 * 60 * 1000
  const world = { ...realWorld, clock: () => Date.now() + week }
  const later = await startForTest({ folder, world })
  expect(readdirSync(pictures)).toEqual([])
  expect((await fetch(`${later.url}/image/${old.imageUUID}.jpg`)).status).toBe(404)
})

test('a port that is taken is an error, and the folder is free again', async () => {
  const { url } = await running()
  const folder = temporaryFolder()
  const options = {
    host: '127.0.0.1',
    folder,
    keys: 'any',
    latencyMs: 0,
    loopbackCalls: false,
    painter: createFlatPainter(),
  } as const
  await expect(startEmulator({ ...options, port: Number(new URL(url).port) })).rejects.toThrow(
    'EADDRINUSE',
  )
  await (await startEmulator({ ...options, port: 0 })).close()
})
