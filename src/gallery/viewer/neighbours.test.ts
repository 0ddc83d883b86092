import { expect, it } from 'vitest'
import { aGeneration, anImage, aPicture } from '../picture.fixture.ts'
import { afterRemoval, neighbour, placeAmong } from './neighbours.ts'

const pictures = ['a', 'b', 'c'].map((id) => aPicture({ id }))
const id = (picture: ReturnType<typeof neighbour>) => picture?.image.id

it('walks in the order of the gallery and stops at its ends', () => {
  expect(id(neighbour(pictures, 'b', 1))).toBe('c')
  expect(id(neighbour(pictures, 'b', -1))).toBe('a')
  expect(neighbour(pictures, 'a', -1)).toBeUndefined()
  expect(neighbour(pictures, 'elsewhere', 1)).toBeUndefined()
})

it('goes on to the older picture when one leaves', () => {
  expect(id(afterRemoval(pictures, 'a'))).toBe('b')
  expect(id(afterRemoval(pictures, 'c'))).toBe('b')
  expect(afterRemoval(pictures.slice(0, 1), 'a')).toBeUndefined()
})

it('says which of how many results it is', () => {
  const images = [anImage({ id: 'a' }), anImage({ id: 'b', trashedAt: 1 }), anImage({ id: 'c' })]
  const generation = aGeneration({ images })
  const place = (index: number) => placeAmong({ image: images[index] ?? anImage(), generation })
  expect(place(2)).toBe('2 of 2')
  expect(place(1)).toBe('2 of 3')
  expect(placeAmong({ image: anImage(), generation: aGeneration({ images: [anImage()] }) })).toBe(
    null,
  )
})
