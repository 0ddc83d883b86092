import type { Preset } from '../../contract/preset.ts'
import { presetChanges, presetRequest } from '../../draft/apply-preset.ts'
import { useDraft } from '../../draft/draft.ts'
import { findModel } from '../../models/index.ts'
import { findRole } from '../../models/model.ts'
import { getAt } from '../../models/path.ts'
import { toast } from '../../ui/toast.ts'

/** Replaces the form by what the preset stands for, and offers the way back. */
export function replaceBy(preset: Preset): void {
  const model = findModel(preset.model)
  if (!model) return
  const draft = useDraft.getState()
  draft.startFrom({
    slug: preset.model,
    request: presetRequest(preset, model),
    ...(preset.context && { context: preset.context }),
  })
  toast({
    id: 'preset',
    title: `The form holds “${preset.name}”`,
    action: {
      label: 'Undo',
      onSelect: () => draft.startFrom(draft),
    },
  })
}

/** Sets what the preset names and nothing else: one step of the form's undo. */
export function setNamed(preset: Preset): void {
  const { slug, request, take } = useDraft.getState()
  const model = findModel(slug)
  if (!model) return
  const role = findRole(model, 'prompt')
  const prompt = role && getAt(request, role.path)
  const { changes, setAside } = presetChanges(
    preset,
    model,
    typeof prompt === 'string' ? prompt : '',
  )
  if (changes.length > 0) take(changes)
  toast({
    id: 'preset',
    title:
      changes.length > 0
        ? `“${preset.name}” is in the form`
        : `Nothing of “${preset.name}” fits ${model.shortName}`,
    ...(setAside.length > 0 && {
      description: `${model.shortName} has no place for: ${setAside.map(({ label }) => label).join(', ')}.`,
    }),
  })
}

/** As the preset was meant when it was saved. */
export const applyPreset = (preset: Preset): void =>
  preset.whole ? replaceBy(preset) : setNamed(preset)
