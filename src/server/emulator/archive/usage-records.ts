import type { Archive } from './archive.ts'

/** What one day (UTC) came to. */
export interface DayUsage {
  /** The day's beginning, ms since 1970. */
  day: number
  requests: number
  /** USD. */
  credits: number
}

const DAY = 24 * 60 * 60 * 1000

/** The beginning of the day (UTC) of a time, both in ms since 1970. */
export const dayOf = (time: number): number => time - (time % DAY)

/** Tasks by day; only finished results count as credits. */
const BY_DAY = `
SELECT createdAt - createdAt % ${DAY} AS day, count(DISTINCT task.uuid) AS requests,
  coalesce(sum(CASE result.state WHEN 'success' THEN result.cost END), 0) AS credits
FROM task LEFT JOIN result ON result.taskUUID = task.uuid`

/** Adds up the tasks before `until` (ms since 1970), which are about to be forgotten. */
export function keepUsage({ db }: Archive, until: number): void {
  db.prepare(
    `INSERT INTO past_usage (day, requests, credits)
     ${BY_DAY} WHERE createdAt < ? GROUP BY day
     ON CONFLICT (day) DO UPDATE
     SET requests = requests + excluded.requests, credits = credits + excluded.credits`,
  ).run(until)
}

/** Every day on which something was asked, oldest first. */
export const usageByDay = ({ db }: Archive): DayUsage[] =>
  db
    .prepare<[], DayUsage>(
      `SELECT day, sum(requests) AS requests, round(sum(credits), 9) AS credits
       FROM (${BY_DAY} GROUP BY day UNION ALL SELECT day, requests, credits FROM past_usage)
       GROUP BY day ORDER BY day`,
    )
    .all()

/** Results of the kept tasks by model. */
export const usageByModel = ({ db }: Archive) =>
  db
    .prepare<[], { model: string; results: number; succeeded: number; failed: number }>(
      `SELECT model, count(*) AS results, sum(state = 'success') AS succeeded,
         sum(state = 'error') AS failed
       FROM result JOIN task ON task.uuid = taskUUID GROUP BY model ORDER BY model`,
    )
    .all()

/** How often results of the kept tasks failed, by error code. */
export const usageByError = ({ db }: Archive) =>
  db
    .prepare<[], { code: string; count: number }>(
      `SELECT error ->> 'code' AS code, count(*) AS count
       FROM result WHERE error IS NOT NULL GROUP BY 1 ORDER BY 1`,
    )
    .all()
