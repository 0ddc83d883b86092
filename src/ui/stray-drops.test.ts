import { expect, it } from 'vitest'
import { refuseStrayDrops } from './stray-drops.ts'

const drag = (type: string, types: string[]) =>
  Object.assign(new Event(type, { cancelable: true }), {
    dataTransfer: { types, dropEffect: 'copy' },
  })

it('keeps the page where a file is let go beside every place for it', () => {
  const page = new EventTarget()
  const end = refuseStrayDrops(page)
  for (const type of ['dragover', 'drop']) {
    const file = drag(type, ['Files'])
    page.dispatchEvent(file)
    expect(file.defaultPrevented).toBe(true)
    expect(file.dataTransfer.dropEffect).toBe('none')
    const words = drag(type, ['text/plain'])
    page.dispatchEvent(words)
    expect(words.defaultPrevented).toBe(false)
  }
  const taken = drag('dragover', ['Files'])
  taken.preventDefault()
  page.dispatchEvent(taken)
  expect(taken.dataTransfer.dropEffect).toBe('copy')
  end()
  const later = drag('drop', ['Files'])
  page.dispatchEvent(later)
  expect(later.defaultPrevented).toBe(false)
})
