import type { Picture } from '../picture.ts'

/** Pictures made on one day of the person's calendar. */
export interface Day {
  key: string
  label: string
  count: number
}

// Written out: the first formatter of dates takes the browser longer than a page of tiles.
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')
const MONTHS =
  'January February March April May June July August September October November December'.split(' ')

/** The local midnight that began the day of `at`, ms. */
export const startOfDay = (at: number): number => new Date(at).setHours(0, 0, 0, 0)

export function dayLabel(start: number, now: number): string {
  const today = startOfDay(now)
  if (start === today) return 'Today'
  // A day may last 23 or 25 hours; noon of the day before is never on another date.
  if (start === startOfDay(today - 12 * 3_600_000)) return 'Yesterday'
  const date = new Date(start)
  const day = `${date.getDate()} ${MONTHS[date.getMonth()]}`
  const year = date.getFullYear()
  return year === new Date(now).getFullYear()
    ? `${WEEKDAYS[date.getDay()]} ${day}`
    : `${day} ${year}`
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
