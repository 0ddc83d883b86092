import type { FunctionComponent } from 'react'
import type { Role } from '../../models/param.ts'
import { prepared } from '../../ui/prepared.tsx'
import type { EditorOf, EditorProps } from './editor.ts'

type Load = () => Promise<{ default: FunctionComponent<EditorProps> }>

/** The one place where a role meets its hand-made editor; each loads when the page is idle, or its group opens. */
const loads: Partial<Record<Role, Load>> = {
  controlNet: () => import('./controlnet/controlnet-editor.tsx'),
  ipAdapters: () => import('./ip-adapters/ip-adapters-editor.tsx'),
  lora: () => import('./lora/lora-editor.tsx'),
  references: () => import('./references/references-editor.tsx'),
  faceIdentity: () => import('./pulid/pulid-editor.tsx'),
  facePicture: () => import('./big-picture/big-picture.tsx'),
  aceEdit: () => import('./ace/ace-editor.tsx'),
  aceMode: () => import('./choice-cards/choice-cards.tsx'),
  aceIdentity: () => import('./big-picture/big-picture.tsx'),
  aceMask: () => import('./big-picture/big-picture.tsx'),
  outpaint: () => import('./outpaint/outpaint-editor.tsx'),
  faceFix: () => import('./compact/compact-editor.tsx'),
  hiresFix: () => import('./compact/compact-editor.tsx'),
  upscaler: () => import('./choice-cards/choice-cards.tsx'),
  transparency: () => import('./compact/transparency.tsx'),
  speed: () => import('./compact/compact-editor.tsx'),
  safety: () => import('./compact/compact-editor.tsx'),
}

const editors = new Map(
  Object.entries(loads).map(([role, load]) => [role, prepared(async () => (await load()).default)]),
)

/** The hand-made editor of a parameter, where it has one. */
export const editorOf: EditorOf = (param) => (param.role ? editors.get(param.role) : undefined)
