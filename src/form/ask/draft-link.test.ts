import { expect, test, vi } from 'vitest'
import { flux1KreaDev as krea } from '../../models/flux-1-krea-dev.ts'
import type { Change } from './apply-change.ts'
import { createAsk } from './ask.ts'
import { linkDraft } from './draft-link.ts'

function open() {
  const ask = createAsk(krea, { width: 1024, height: 1024 }, () => 'id')
  const clock = { now: 0, due: 0 }
  let run: (() => void) | null = null
  const timer = {
    start: (next: () => void, ms: number) => {
      run = next
      clock.due = clock.now + ms
      return 1
    },
    stop: () => {
      run = null
    },
    now: () => clock.now,
  }
  /** Lets time pass; a due timer runs at its own moment. */
  const pass = (ms: number) => {
    const end = clock.now + ms
    while (run && clock.due <= end) {
      const due: () => void = run
      run = null
      clock.now = clock.due
      due()
    }
    clock.now = end
  }
  let hand: (changes: readonly Change[], undoneElsewhere: boolean) => void = () => undefined
  const draft = {
    current: true,
    isCurrent: () => draft.current,
    write: vi.fn(),
    onTake: (listener: typeof hand) => {
      hand = listener
      return () => undefined
    },
  }
  const link = linkDraft(ask, draft, timer)
  return {
    ask,
    draft,
    link,
    take: (changes: Change[], undoneElsewhere = false) => hand(changes, undoneElsewhere),
    pass,
  }
}

test('writes once, a moment after the last change', () => {
  const { ask, draft, pass } = open()
  ask.set('steps', 20)
  pass(200)
  ask.set('steps', 21)
  pass(200)
  expect(draft.write).not.toHaveBeenCalled()
  pass(60)
  expect(draft.write).toHaveBeenCalledExactlyOnceWith({ width: 1024, height: 1024, steps: 21 }, [])
})

test('who changes without a pause is written down all the same', () => {
  const { ask, draft, pass } = open()
  for (let steps = 1; steps <= 30; steps++) {
    ask.set('steps', steps)
    pass(100)
  }
  expect(draft.write.mock.calls.length).toBeGreaterThan(0)
})

test('a flush writes at once, and only what waits', () => {
  const { ask, draft, link } = open()
  link.flush()
  expect(draft.write).not.toHaveBeenCalled()
  ask.set('steps', 20)
  link.flush()
  link.flush()
  expect(draft.write).toHaveBeenCalledTimes(1)
})

test('a form whose draft was replaced writes nothing into the new one', () => {
  const { ask, draft, link } = open()
  ask.set('steps', 20)
  draft.current = false
  link.stop()
  expect(draft.write).not.toHaveBeenCalled()
})

test('what other rooms hand over is set in the living form and written at once', () => {
  const { ask, draft, take } = open()
  take([{ path: 'seed', value: '7' }])
  expect(ask.get('seed')).toBe('7')
  expect(draft.write).toHaveBeenCalledExactlyOnceWith({ width: 1024, height: 1024, seed: '7' }, [])
})

test('what is undone elsewhere is written, and is no step of the form', () => {
  const { ask, draft, take } = open()
  const mask = (sign: string) => ({ path: 'inputs.maskImage', value: `asset:${sign.repeat(64)}` })
  ask.set('steps', 20)
  take([mask('a')], true)
  take([mask('b')], true)
  expect(draft.write).toHaveBeenLastCalledWith(
    { width: 1024, height: 1024, steps: 20, inputs: { maskImage: mask('b').value } },
    [],
  )
  expect(ask.undo()).toMatchObject([{ path: 'steps' }])
  expect(ask.undo()).toBeUndefined()
  expect(ask.get('inputs.maskImage')).toBe(mask('b').value)
  ask.redo()
  take([mask('a')])
  expect(ask.undo()).toMatchObject([{ path: 'inputs.maskImage' }])
  expect(ask.get('inputs.maskImage')).toBe(mask('b').value)
  expect(ask.get('steps')).toBe(20)
})
