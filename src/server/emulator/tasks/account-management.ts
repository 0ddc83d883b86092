import { dayOf, usageByDay, usageByError, usageByModel } from '../archive/usage-records.ts'
import type { Engine, TaskHandler } from '../engine.ts'
import { Failure } from '../wire/failure.ts'
import type { Item } from '../wire/outcome.ts'
import { readTaskUUID, readText, refuseOtherFields } from '../wire/raw-task.ts'

const DAY = 24 * 60 * 60 * 1000
/** USD; never used up, because this engine charges nothing. */
const BALANCE = 100
const ORGANIZATION = '00000000-0000-4000-8000-000000000000'
/** A key shorter than that shows nothing of itself. */
const LONG_KEY = 12

const date = (day: number): string => new Date(day).toISOString().slice(0, 10)
const masked = (key: string): string => `****${key.length < LONG_KEY ? '' : key.slice(-4)}`

function usage({ archive, world }: Engine) {
  const days = usageByDay(archive)
  const today = dayOf(world.clock())
  const since = (first: number) => {
    const counted = days.filter(({ day }) => day >= first)
    const credits = counted.reduce((sum, { credits }) => sum + credits, 0)
    return {
      credits: Number(credits.toFixed(9)),
      requests: counted.reduce((sum, { requests }) => sum + requests, 0),
    }
  }
  return {
    today: since(today),
    last7Days: since(today - 6 * DAY),
    last30Days: since(today - 29 * DAY),
    total: since(0),
  }
}

function getDetails(engine: Engine): Item {
  const keys = engine.keys === 'any' ? [] : engine.keys
  return {
    organizationName: 'Demo engine',
    organizationUUID: ORGANIZATION,
    // An object today, a bare number in 2025 (contract §5); today's holds.
    balance: { amount: BALANCE, freeBalance: BALANCE, currency: 'USD' },
    team: [],
    apiKeys: keys.map((key) => ({
      apiKey: masked(key),
      name: 'Demo key',
      description: '',
      enabled: true,
    })),
    usage: usage(engine),
  }
}

/** The shapes of the last three are not documented; these are ours. */
const operations: Record<string, (engine: Engine) => Item> = {
  getDetails,
  getUsageActivity: ({ archive }) => ({
    activity: usageByDay(archive).map(({ day, ...counts }) => ({ date: date(day), ...counts })),
  }),
  getUsagePerformance: ({ archive }) => ({ performance: usageByModel(archive) }),
  getUsageErrors: ({ archive }) => ({ failures: usageByError(archive) }),
}

/** `accountManagement` (contract §5): the account is made up, its usage is the engine's own. */
export const accountManagement: TaskHandler = async (task, engine) => {
  const taskUUID = readTaskUUID(task)
  refuseOtherFields(task, ['operation'])
  const operation = readText(task, 'operation')
  const answer = Object.hasOwn(operations, operation) ? operations[operation] : undefined
  if (answer) {
    return { items: [{ taskType: 'accountManagement', taskUUID, operation, ...answer(engine) }] }
  }
  const allowedValues = Object.keys(operations)
  throw new Failure(400, {
    code: 'invalidOperation',
    message: `Invalid value for 'operation' parameter. It must be one of ${allowedValues.join(', ')}.`,
    parameter: 'operation',
    type: 'string',
    allowedValues,
  })
}
