import { useMemo, useState } from 'react'
import type { ListParam } from '../../models/param.ts'
import type { Request } from '../../models/rule.ts'
import { toRow, type Values } from '../../models/values.ts'
import { useAsk, useSet, useValueOf } from '../ask/context.ts'
import { duplicateRow, moveRow } from '../kinds/list/rows.ts'

/** The rows of a list and what can be done to them; the same object while no row comes, goes or moves. */
export interface Rows {
  path: string
  param: ListParam
  /** One a row, in order; the row's own as long as it lives. */
  ids: readonly string[]
  /** Answers the index of the new row. */
  add(fields?: Request): number
  move(from: number, to: number): void
  duplicate(index: number): void
  remove(index: number): void
  /** What a screen reader hears after a move. */
  said: string
}

const idsOf = (value: unknown): string =>
  Array.isArray(value) ? value.map((row: Values) => String(row.$id)).join(' ') : ''

/** A list of objects as an editor works on it; a change inside a row renders nothing here. */
export function useRows(path: string, param: ListParam): Rows {
  const { ask } = useAsk()
  const joined = useValueOf(path, idsOf)
  const set = useSet(path)
  const [said, say] = useState('')
  return useMemo(() => {
    // The form's value of a list is its rows.
    const read = () => (ask.get(path) ?? []) as Values[]
    return {
      path,
      param,
      said,
      ids: joined === '' ? [] : joined.split(' '),
      add: (fields = {}) => {
        const rows = read()
        set([...rows, toRow(param.params, fields, ask.newId)])
        return rows.length
      },
      move: (from, to) => {
        const rows = read()
        if (to < 0 || to >= rows.length || to === from) return
        set(moveRow(rows, from, to))
        say(`${param.item} moved to place ${to + 1} of ${rows.length}`)
      },
      duplicate: (index) => set(duplicateRow(read(), index, ask.newId)),
      remove: (index) => set(read().toSpliced(index, 1)),
    }
  }, [ask, path, param, set, joined, said])
}
