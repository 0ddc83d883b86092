import type { FunctionComponent } from 'react'
import type { Param } from '../../models/param.ts'

/** A hand-made editor draws the inside of one parameter; its leaves stay what the model declares. */
export interface EditorProps {
  path: string
  param: Param
  /** Without the parameter's help. */
  quiet?: boolean
}

/** Looks an editor up; handed in, because editors hold fields of every kind. */
export type EditorOf = (param: Param) => FunctionComponent<EditorProps> | undefined
