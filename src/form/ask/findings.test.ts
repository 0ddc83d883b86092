import { expect, test, vi } from 'vitest'
import { flux1KreaDev as krea } from '../../models/flux-1-krea-dev.ts'
import type { Json } from '../../models/param.ts'
import { noFacts, type Request } from '../../models/rule.ts'
import { createAsk } from './ask.ts'
import { createFindings } from './findings.ts'

function open(request: Request = {}) {
  const ask = createAsk(krea, { width: 1024, height: 1024, ...request }, () => 'id')
  const waiting: (() => void)[] = []
  const later = (run: () => void) => {
    waiting.push(run)
    return () => {
      const at = waiting.indexOf(run)
      if (at >= 0) waiting.splice(at, 1)
    }
  }
  const findings = createFindings(ask, noFacts, later)
  findings.start()
  const rest = () => {
    for (const run of waiting.splice(0)) run()
  }
  return { ask, findings, waiting, rest }
}

const messages = (issues: readonly { message: string }[]) => issues.map(({ message }) => message)

test('an empty required field is a reason from the start, and said beside it once it was touched', () => {
  const { findings } = open()
  expect(findings.read().issues.map(({ path }) => path)).toEqual(['positivePrompt'])
  expect(findings.beside('positivePrompt')).toEqual([])
  findings.touch('positivePrompt')
  expect(messages(findings.beside('positivePrompt'))[0]).toMatch(/required/)
})

test('a wrong value is said beside its field even when it was not typed here', () => {
  const { findings } = open({ positivePrompt: 'ok', steps: 60 })
  expect(messages(findings.beside('steps'))).toEqual(['Steps must be a whole number from 1 to 50.'])
  expect(findings.refusedWithin('steps')).toBe(true)
})

test('many changes are checked once, later', () => {
  const { ask, findings, waiting, rest } = open({ positivePrompt: 'ok' })
  const heard = vi.fn()
  findings.subscribe(heard)
  for (const steps of [51, 52, 53]) ask.set('steps', steps)
  expect(waiting).toHaveLength(1)
  expect(heard).not.toHaveBeenCalled()
  rest()
  expect(heard).toHaveBeenCalledTimes(1)
  expect(findings.read().request.steps).toBe(53)
})

test('the issues of a field stay the same array while nothing about them changed', () => {
  const { ask, findings, rest } = open({ positivePrompt: 'ok', steps: 60 })
  const before = findings.beside('steps')
  ask.set('positivePrompt', 'another')
  rest()
  expect(findings.beside('steps')).toBe(before)
  ask.set('steps', 20)
  rest()
  expect(findings.beside('steps')).toEqual([])
})

test('text that could not be read blocks and is said, until it is taken back', () => {
  const { findings } = open({ positivePrompt: 'ok' })
  findings.complain('seed', 'A seed is made of digits alone.')
  expect(findings.settle().issues).toHaveLength(1)
  expect(messages(findings.beside('seed'))).toEqual(['A seed is made of digits alone.'])
  findings.complain('seed', null)
  expect(findings.settle().issues).toEqual([])
})

test('what the server refused is said at its field until the values change', () => {
  const { ask, findings, rest } = open({ positivePrompt: 'ok' })
  findings.refuse([{ path: 'model', severity: 'error', rule: 'server', message: 'Not here.' }])
  expect(messages(findings.beside('model'))).toEqual(['Not here.'])
  ask.set('steps', 20)
  rest()
  expect(findings.beside('model')).toEqual([])
})

test('what is wrong with a row is said at its place in the form, rows that are off counted', () => {
  const lora: Json = [
    { model: 'a:1@1', weight: 9 },
    { model: 'b:2@2' },
    { model: 'b:2@2', weight: 9 },
  ]
  const { ask, findings, rest } = open({ positivePrompt: 'ok', lora })
  ask.set('lora[0].$off', true)
  findings.complain('lora[0].weight', 'Weight takes a number.')
  rest()
  expect(findings.read().issues.map(({ path }) => path)).toEqual([
    'lora[2].weight',
    'lora[2].model',
  ])
  expect(findings.beside('lora[2].weight')).toHaveLength(1)
  const [twice] = findings.beside('lora[2].model')
  ask.apply(twice?.repair?.set ?? [])
  expect(ask.request().lora).toEqual([{ model: 'b:2@2' }])
  expect(ask.rowsOff()).toEqual([{ path: 'lora[0]', row: { model: 'a:1@1', weight: 9 } }])
})
