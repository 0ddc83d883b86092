import { expect, it } from 'vitest'
import { withImage } from './image-address.ts'

it('sets, replaces and removes the picture, and leaves the rest of the address', () => {
  const home = 'http://localhost:4317/?q=sea#top'
  const first = withImage(home, 'a b')
  expect(first).toBe('http://localhost:4317/?q=sea&image=a+b#top')
  expect(withImage(first, 'c')).toBe('http://localhost:4317/?q=sea&image=c#top')
  expect(withImage(first, null)).toBe('http://localhost:4317/?q=sea#top')
})
