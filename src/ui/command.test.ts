import { expect, it } from 'vitest'
import { hasCommand, offerCommand, runCommand } from './command.ts'

it('asks the last who offered, and the one before once that left', () => {
  const asked: string[] = []
  const leaveFirst = offerCommand('save', () => void asked.push('first'))
  const leaveSecond = offerCommand('save', (name) => void asked.push(`second ${name}`))
  expect(runCommand('save', 'a')).toBe(true)
  leaveSecond()
  expect(runCommand('save')).toBe(true)
  leaveFirst()
  expect(hasCommand('save')).toBe(false)
  expect(runCommand('save')).toBe(false)
  expect(asked).toEqual(['second a', 'first'])
})

it('is not done when the handler has nothing to do', () => {
  const leave = offerCommand('undo', () => false)
  expect(runCommand('undo')).toBe(false)
  leave()
})
