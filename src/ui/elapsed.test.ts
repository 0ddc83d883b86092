import { expect, it } from 'vitest'
import { elapsedText } from './elapsed.tsx'

it.each([
  [-5, '0.0 s'],
  [449, '0.4 s'],
  [9_990, '9.9 s'],
  [12_900, '12 s'],
  [185_000, '3 min 05 s'],
])('%d ms is %s', (ms, text) => expect(elapsedText(ms)).toBe(text))
