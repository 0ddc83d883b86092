import type { ParamGroup } from '../model.ts'
import { deliveryPresets } from './delivery.ts'

/** The form's groups, in its order; a model uses those it has parameters for. */
const groups = {
  prompt: { id: 'prompt', label: 'Prompt', open: true },
  size: { id: 'size', label: 'Size', open: true },
  sampling: { id: 'sampling', label: 'Sampling', open: true },
  sampler: { id: 'sampler', label: 'Sampler' },
  references: { id: 'references', label: 'Reference images', open: true },
  image: { id: 'image', label: 'Image input' },
  model: { id: 'model', label: 'Model' },
  lora: { id: 'lora', label: 'LoRA' },
  controlNet: { id: 'controlNet', label: 'ControlNet' },
  ipAdapters: { id: 'ipAdapters', label: 'IP-Adapter' },
  pulid: { id: 'pulid', label: 'Face identity (PuLID)' },
  acePlusPlus: { id: 'acePlusPlus', label: 'ACE++' },
  detail: { id: 'detail', label: 'Faces and detail' },
  speed: { id: 'speed', label: 'Speed' },
  safety: { id: 'safety', label: 'Safety' },
  output: { id: 'output', label: 'Output and delivery', presets: deliveryPresets },
} satisfies Record<string, ParamGroup>

/** In the order in which they are named, which is the model's. */
export const groupsOf = (...ids: (keyof typeof groups)[]): ParamGroup[] =>
  ids.map((id) => groups[id])
