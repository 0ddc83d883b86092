import { type FunctionComponent, lazy } from 'react'
import type { Role } from '../../models/param.ts'
import type { EditorOf, EditorProps } from './editor.ts'

type Load = () => Promise<{ default: FunctionComponent<EditorProps> }>

/** The one place where a role meets its hand-made editor; each loads when its group opens. */
const loads: Partial<Record<Role, Load>> = {
  controlNet: () => import('./controlnet/controlnet-editor.tsx'),
  ipAdapters: () => import('./ip-adapters/ip-adapters-editor.tsx'),
  lora: () => import('./lora/lora-editor.tsx'),
}

const editors = new Map(Object.entries(loads).map(([role, load]) => [role, lazy(load)]))

/** The hand-made editor of a parameter, where it has one. */
export const editorOf: EditorOf = (param) => (param.role ? editors.get(param.role) : undefined)
