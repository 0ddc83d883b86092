import type { Picture } from '../picture.ts'

/** Pictures made on one day of the person's calendar. */
export interface Day {
  key: string
  label: string
  count: number
}

const sameYear = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
})
const otherYear = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

/** The local midnight that began the day of `at`, ms. */
export const startOfDay = (at: number): number => new Date(at).setHours(0, 0, 0, 0)

export function dayLabel(start: number, now: number): string {
  const today = startOfDay(now)
  if (start === today) return 'Today'
  // A day may last 23 or 25 hours; noon of the day before is never on another date.
  if (start === startOfDay(today - 12 * 3_600_000)) return 'Yesterday'
  const year = (at: number) => new Date(at).getFullYear()
  return (year(start) === year(now) ? sameYear : otherYear).format(start)
}

/** Pictures come newest first, so one pass over them finds the days. */
export function toDays(pictures: readonly Picture[], now: number): Day[] {
  const days: Day[] = []
  let day: Day | undefined
  let start = Number.POSITIVE_INFINITY
  for (const { generation } of pictures) {
    if (!day || generation.createdAt < start) {
      start = startOfDay(generation.createdAt)
      day = { key: String(start), label: dayLabel(start, now), count: 0 }
      days.push(day)
    }
    day.count += 1
  }
  return days
}
