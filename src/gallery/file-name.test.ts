import { expect, it } from 'vitest'
import { fileName } from './file-name.ts'
import { aPicture } from './picture.fixture.ts'

const named = (positivePrompt: string, image = {}) =>
  fileName(aPicture(image, { params: { positivePrompt } }))

it('says what the picture is, which one, and its type', () => {
  expect(named('A lighthouse, on a cliff — at dusk, long exposure')).toBe(
    'a-lighthouse-on-a-cliff-at-3918224017.jpg',
  )
  expect(named('夕焼け', { mime: 'image/png' })).toBe('夕焼け-3918224017.png')
})

it('holds nothing that a file system or a header would trip over', () => {
  expect(named('../../etc/passwd "x"\n; y', { seed: '7' })).toBe('etc-passwd-x-y-7.jpg')
  expect(named('***', { seed: null, mime: 'image/webp' })).toBe('flux-1-krea.webp')
})
