import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { krea } from './paint.fixture.ts'
import { createPainter, UnreadablePicture } from './pool.ts'

const painter = createPainter({ threads: 2 })
afterAll(() => painter.close())
const png = { format: 'PNG', quality: 90 } as const

test('writes the three formats in the asked size, twice the same', async () => {
  for (const format of ['JPG', 'PNG', 'WEBP'] as const) {
    const out = { format, quality: 90 }
    const [a, b] = await Promise.all([
      painter.paint({ ...krea({}), pictures: {} }, out),
      painter.paint({ ...krea({}), pictures: {} }, out),
    ])
    expect(Buffer.compare(a.bytes, b.bytes)).toBe(0)
    expect(await sharp(a.bytes).metadata()).toMatchObject({
      format: format === 'JPG' ? 'jpeg' : format.toLowerCase(),
      width: 128,
      height: 128,
    })
  }
})

test('turns a photograph upright before painting from it', async () => {
  const upright = await sharp({
    create: { width: 64, height: 128, channels: 3, background: '#00f' },
  })
    .composite([
      {
        input: { create: { width: 64, height: 64, channels: 3, background: '#f00' } },
        left: 0,
        top: 0,
      },
    ])
    .png()
    .toBuffer()
  const lying = await sharp(upright).rotate(270).withMetadata({ orientation: 6 }).png().toBuffer()
  const of = (bytes: Uint8Array) =>
    painter.paint(
      {
        ...krea({ width: 64, height: 128, strength: 0, inputs: { seedImage: 's' } }),
        pictures: { s: bytes },
      },
      png,
    )
  const [a, b] = await Promise.all([of(upright), of(lying)])
  expect(
    Buffer.compare(await sharp(a.bytes).raw().toBuffer(), await sharp(b.bytes).raw().toBuffer()),
  ).toBe(0)
})

test('names the picture that cannot be read, and goes on', async () => {
  const job = {
    ...krea({ inputs: { seedImage: 'bad' } }),
    pictures: { bad: new TextEncoder().encode('no picture') },
  }
  const error = await painter.paint(job, png).catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(UnreadablePicture)
  expect(error).toMatchObject({ key: 'bad' })
  expect((await painter.paint({ ...krea({}), pictures: {} }, png)).width).toBe(128)
})

test('a worker that dies rejects its job and is replaced for the next', async () => {
  const script = `import { parentPort } from 'node:worker_threads'
    parentPort.on('message', (order) => {
      if (order.job.seed === '666') process.exit(3)
      parentPort.postMessage({ id: order.id, painted: { bytes: new Uint8Array([1]), width: 1, height: 1 } })
    })`
  const fragile = createPainter({
    threads: 1,
    script: new URL(`data:text/javascript,${encodeURIComponent(script)}`),
  })
  const job = (seed: string) => fragile.paint({ ...krea({}, { seed }), pictures: {} }, png)
  const [dead, alive] = await Promise.allSettled([job('666'), job('1')])
  expect(dead.status).toBe('rejected')
  expect(alive.status).toBe('fulfilled')
  await fragile.close()
  await expect(job('1')).rejects.toThrow('closed')
})
