import { expect, it } from 'vitest'
import { withPlace } from './image-address.ts'

it('sets, replaces and removes the picture, and leaves the rest of the address', () => {
  const home = 'http://localhost:4317/?q=sea#top'
  const first = withPlace(home, { imageId: 'a b', canvas: false })
  expect(first).toBe('http://localhost:4317/?q=sea&image=a+b#top')
  expect(withPlace(first, { imageId: 'c', canvas: false })).toBe(
    'http://localhost:4317/?q=sea&image=c#top',
  )
  expect(withPlace(first, { imageId: null, canvas: false })).toBe(
    'http://localhost:4317/?q=sea#top',
  )
})

it('names the canvas beside the picture', () => {
  const home = 'http://localhost:4317/?image=a'
  const painting = withPlace(home, { imageId: 'a', canvas: true })
  expect(painting).toBe('http://localhost:4317/?image=a&canvas=1')
  expect(withPlace(painting, { imageId: 'a', canvas: false })).toBe(home)
})
