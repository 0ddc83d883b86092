import type { ModelCategory } from './param.ts'

/** What modelSearch finds (contract §5), in the words of a person. */
export const modelCategories: readonly { value: ModelCategory; label: string }[] = [
  { value: 'lora', label: 'LoRA' },
  { value: 'lycoris', label: 'LyCORIS' },
  { value: 'checkpoint', label: 'Checkpoint' },
  { value: 'embeddings', label: 'Embedding' },
  { value: 'vae', label: 'VAE' },
]
