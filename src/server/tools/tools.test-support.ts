import type { Problem } from '../../contract/error.ts'
import type { Spend } from '../../contract/spend.ts'
import type { ToolAnswer } from '../../contract/tool.ts'
import { type House, read } from '../jobs/house.test-support.ts'
import { picture } from '../jobs/scripted-engine.test-support.ts'

const dataUri = async (shade: number): Promise<string> =>
  `data:image/jpeg;base64,${Buffer.from(await picture(shade)).toString('base64')}`

export const photo = await dataUri(40)
export const words = { prompt: 'a lighthouse' }

let keys = 0
export const post = (
  house: House,
  id: string,
  params: object,
  key = `key-${++keys}`,
): Promise<Response> =>
  house.call(
    'POST',
    `/api/tools/${id}`,
    { 'idempotency-key': key, 'content-type': 'application/json' },
    JSON.stringify({ params }),
  )
export const run = async (
  house: House,
  id: string,
  params: object,
  key?: string,
): Promise<ToolAnswer> => {
  const response = await post(house, id, params, key)
  if (response.status !== 200) throw new Error(await response.text())
  return read(response)
}
export const problemOf = async (response: Response): Promise<Problem & { status: number }> => ({
  ...(await read<{ error: Problem }>(response)).error,
  status: response.status,
})
export const spendOf = async (house: House): Promise<Spend> =>
  read(await house.call('GET', '/api/spend'))
export const ledgerOf = (house: House) => house.store.db.selectFrom('ledger').selectAll().execute()
export const sumOf = async (house: House): Promise<number> =>
  (await ledgerOf(house)).reduce((sum, { amount }) => sum + amount, 0)
export const sent = (house: House) =>
  house.engine.arrived.filter(
    ({ taskType }) => !['getResponse', 'getTaskDetails', 'imageUpload'].includes(String(taskType)),
  )

/** The value of the picture that a call before brought into the store. */
export async function storedValue(house: House): Promise<string> {
  const { hash } = await house.store.db
    .selectFrom('assets')
    .select('hash')
    .executeTakeFirstOrThrow()
  return `asset:${hash}`
}
