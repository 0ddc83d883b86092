import { expect, it } from 'vitest'
import { aGeneration, anImage } from './picture.fixture.ts'
import { toPictures } from './picture.ts'

const generation = aGeneration({
  images: [
    anImage({ id: 'plain' }),
    anImage({ id: 'star', starred: true }),
    anImage({ id: 'gone', starred: true, trashedAt: 9 }),
  ],
})
const ids = (shelf: 'all' | 'starred' | 'trash') =>
  toPictures([generation], shelf).map(({ image }) => image.id)

it('shows on each shelf what belongs there', () => {
  expect(ids('all')).toEqual(['plain', 'star'])
  expect(ids('starred')).toEqual(['star'])
  expect(ids('trash')).toEqual(['gone'])
})

it('gives the same object while its generation is the same', () => {
  const [first] = toPictures([generation], 'all')
  const [again] = toPictures([generation, aGeneration({ id: 'older' })], 'all')
  expect(again).toBe(first)
})
