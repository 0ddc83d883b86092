import sharp from 'sharp'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { FoundModelPage } from '../../contract/found-model.ts'
import type { ToolId } from '../../models/tools/tool.ts'
import { startForTest } from '../emulator/emulator.fixture.ts'
import { createPainter } from '../emulator/paint/pool.ts'
import { type House, openHouse, read } from '../jobs/house.test-support.ts'
import { run, spendOf } from './tools.test-support.ts'

vi.setConfig({ testTimeout: 60_000 })

async function open(): Promise<House> {
  const painter = createPainter({ threads: 1 })
  onTestFinished(() => painter.close())
  const engine = await startForTest({ keys: ['own-key'], painter })
  const live = { baseUrl: `${engine.url}/v1`, key: 'own-key' }
  return openHouse({ engineKind: 'demo', live })
}

async function photo(): Promise<string> {
  const disc =
    '<svg width="256" height="192"><circle cx="128" cy="96" r="60" fill="#e0b090"/></svg>'
  const bytes = await sharp({
    create: { width: 256, height: 192, channels: 3, background: '#3a6a50' },
  })
    .composite([{ input: Buffer.from(disc) }])
    .png()
    .toBuffer()
  return `data:image/png;base64,${bytes.toString('base64')}`
}

test('every tool of the embedded engine, its money counted as demo money', async () => {
  const house = await open()
  const image = await photo()
  const asks: Record<ToolId, object> = {
    preprocess: { image, type: 'canny' },
    mask: { image },
    enhance: { prompt: 'a lighthouse', promptVersions: 2 },
    caption: { image },
    upscale: { image, upscaleFactor: 2 },
    'remove-background': { image },
  }
  let cost = 0
  for (const [id, params] of Object.entries(asks)) {
    const answer = await run(house, id, params)
    expect(answer).toMatchObject({ tool: id, cached: false })
    expect(answer.result.picture ?? answer.result.text).toBeDefined()
    cost += answer.cost ?? Number.NaN
    expect(await run(house, id, params)).toMatchObject({ cost: 0, cached: true })
  }
  const { today, reserved } = await spendOf(house)
  expect(today.demo.usd).toBeCloseTo(cost, 9)
  expect(today.real.usd).toBe(0)
  expect(reserved).toBe(0)
})

test('the embedded engine’s models are found, with their pictures as ours', async () => {
  const house = await open()
  const page = await read<FoundModelPage>(
    await house.call('GET', '/api/model-search?category=lora&limit=2'),
  )
  expect(page.items).toHaveLength(2)
  for (const { picture } of page.items) {
    const reply = await house.call('GET', picture ?? '')
    const { format, width } = await sharp(await reply.arrayBuffer()).metadata()
    expect(format).toBe('webp')
    expect(width).toBeLessThanOrEqual(384)
  }
})
