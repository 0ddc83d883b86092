import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { toAssetValue } from '../../models/image-value.ts'
import { openHouse } from '../jobs/house.test-support.ts'
import { keepPicture } from '../jobs/keep-picture.ts'
import { picture } from '../jobs/scripted-engine.test-support.ts'
import { databases } from '../store/databases.test-support.ts'
import { post, problemOf, sent, sumOf } from './tools.test-support.ts'

describe.each(databases)('promise 7: a call of a tool on %s', (kind) => {
  it('is not sent by who was frozen while it was prepared, and its money comes back', async () => {
    const house = await openHouse({ kind })
    const { hash } = await keepPicture(house.deps, await picture(40), 'local')
    const { now } = Date
    onTestFinished(() => void vi.restoreAllMocks())
    const { upload } = house.deps.runware
    house.deps.runware.upload = (...given) => {
      vi.spyOn(Date, 'now').mockImplementation(() => now() + 60_000)
      return upload(...given)
    }
    const reply = await post(house, 'caption', { image: toAssetValue(hash) })
    expect(await problemOf(reply)).toMatchObject({ status: 504, charged: 'unknown' })
    expect(sent(house)).toEqual([])
    await house.deps.tools.sweep()
    expect(await sumOf(house)).toBe(0)
    expect(sent(house)).toEqual([])
  })
})
