import type { FunctionComponent } from 'react'
import type { Json, Param } from '../../models/param.ts'

export interface ControlProps<P extends Param = Param> {
  path: string
  param: P
  /** The id that finds the control, and what describes it. */
  id: string
  describedBy: string | undefined
  invalid: boolean
}

/**
 * How one kind of parameter is asked for: pure functions, and the parts of its field. A field is a
 * label row, with `Aside` at its end, and `Control` below it.
 */
export interface Kind<P extends Param = Param> {
  /** A value in a few characters: "28", "Portrait", "2 pictures". */
  format(value: Json, param: P, kindOf: KindOf): string
  /** What a folded group says of a set value; null where there is nothing to say. */
  summary(value: Json, param: P, kindOf: KindOf): string | null
  Control?: FunctionComponent<ControlProps<P>>
  Aside?: FunctionComponent<ControlProps<P>>
  /** Whether its control is below the label for this parameter; always where absent. */
  below?(param: P): boolean
  /** `group`: several controls share the label. */
  labels?(param: P): 'label' | 'group'
  /** Its inside without a heading, for a group that is this parameter; `quiet`: without its help. */
  Body?: FunctionComponent<{ path: string; param: P; quiet?: boolean }>
  /** What belongs in the heading of such a group. */
  Action?: FunctionComponent<{ path: string; param: P; onTurn?: (on: boolean) => void }>
  /** `whole`: it draws its own heading. */
  frame?: 'whole'
}

/** Looks a kind up; handed in, because objects and lists hold parameters of every kind. */
export type KindOf = (param: Param) => Kind

/** Sentence case inside a sentence: "Seed image" → "seed image", "LoRA" and "CFG scale" stay. */
export const inSentence = (label: string): string =>
  /^[A-Z][a-z ]/.test(label) && !/^[A-Z][a-z]*[A-Z]/.test(label)
    ? label.charAt(0).toLowerCase() + label.slice(1)
    : label
