import { beforeEach, expect, test } from 'vitest'
import { withOperation } from './document/document.ts'
import { sayWhile } from './say-while.ts'
import { useStanding } from './standing.ts'
import { useCanvas } from './store.ts'

const words = () => useStanding.getState().notices.map((notice) => notice.words)

beforeEach(() => {
  useCanvas.getState().open({ value: 'asset:a', width: 8, height: 8 })
  useStanding.setState({ notices: [] })
})

/** Paints, and says something for as long as that stays. */
function paintAndSay(text: string): void {
  const { history, apply } = useCanvas.getState()
  const next = withOperation(history.now, { kind: 'fill' })
  const operation = next.operations.at(-1)
  apply(next)
  sayWhile({ kind: 'scaled', words: text }, ({ operations }) =>
    operations.some((one) => one === operation),
  )
}

test('what is true of the document is said until it is not', () => {
  paintAndSay('stretched')
  useCanvas.getState().setTool('eraser')
  expect(words()).toEqual(['stretched'])
  useCanvas.getState().undo()
  expect(words()).toEqual([])
})

test('a later one of its kind stays where the earlier one is over', () => {
  paintAndSay('first')
  paintAndSay('second')
  const { history, apply } = useCanvas.getState()
  apply({ ...history.now, operations: history.now.operations.slice(1) })
  expect(words()).toEqual(['second'])
})

test('what hangs on something else too ends with that', () => {
  let move = () => {}
  let isTrue = true
  sayWhile(
    { kind: 'size', words: 'follows' },
    () => isTrue,
    (look) => {
      move = look
      return () => {}
    },
  )
  move()
  expect(words()).toEqual(['follows'])
  isTrue = false
  move()
  expect(words()).toEqual([])
})
