import type { Json, Param } from '../../../models/param.ts'
import type { KindOf } from '../kind.ts'

/** A folded row in values alone: "civitai:682651@764083 · 0.80". Words of unset fields are left out. */
export const rowParts = (
  params: readonly Param[],
  row: { [name: string]: Json },
  kindOf: KindOf,
): string[] =>
  params.flatMap((param) => {
    const value = row[param.name]
    return value === undefined ? [] : [kindOf(param).format(value, param, kindOf)]
  })
