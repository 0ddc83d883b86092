import type { Context } from '../contract/generation.ts'

/** The context with another picture to edit; one that holds nothing else goes with it. */
export function withPictureToEdit(
  context: Context | undefined,
  value: string | null,
): Context | undefined {
  const { pictureToEdit: _, ...rest } = context ?? { version: 1 as const }
  if (value !== null) return { ...rest, pictureToEdit: value }
  return Object.keys(rest).length > 1 ? rest : undefined
}
