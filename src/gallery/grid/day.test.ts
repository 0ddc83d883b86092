import { expect, it } from 'vitest'
import { aPicture } from '../picture.fixture.ts'
import { dayLabel, startOfDay, toDays } from './day.ts'

const at = (...parts: [number, number, number, number?]) =>
  new Date(parts[0], parts[1], parts[2], parts[3] ?? 12).getTime()
const now = at(2026, 2, 10)

it('says today and yesterday, then the date', () => {
  const label = (time: number) => dayLabel(startOfDay(time), now)
  expect(label(at(2026, 2, 10, 0))).toBe('Today')
  expect(label(at(2026, 2, 9, 23))).toBe('Yesterday')
  expect(label(at(2026, 2, 6))).toBe('Friday 6 March')
  expect(label(at(2025, 11, 31))).toBe('31 December 2025')
})

it('gathers pictures that come newest first', () => {
  const pictures = [
    at(2026, 2, 10, 11),
    at(2026, 2, 10, 0),
    at(2026, 2, 9, 23),
    at(2026, 0, 1),
  ].map((createdAt) => aPicture({}, { createdAt }))
  expect(toDays(pictures, now).map(({ label, count }) => `${label} ${count}`)).toEqual([
    'Today 2',
    'Yesterday 1',
    'Thursday 1 January 1',
  ])
  expect(toDays([], now)).toEqual([])
})
