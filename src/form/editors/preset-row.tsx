import type { Preset } from '../../models/param.ts'
import { Segmented } from '../../ui/segmented.tsx'

interface PresetRowProps {
  label: string
  presets: readonly Preset[]
  /** The one that the present values equal. */
  preset: Preset | undefined
  /** What is set, in a few words; empty where nothing is. */
  summary: string
  onChoose: (preset: Preset) => void
}

/** The usual combinations side by side, and in one line what the present one does. */
export function PresetRow({ label, presets, preset, summary, onChoose }: PresetRowProps) {
  return (
    <div className="flex flex-col gap-1.5">
      <Segmented
        fill
        size="sm"
        label={`${label}, in plain words`}
        segments={presets.map((one) => ({ value: one.id, label: one.label, tip: one.help }))}
        value={preset?.id ?? null}
        onChange={(id) => {
          const chosen = presets.find((one) => one.id === id)
          if (chosen) onChoose(chosen)
        }}
      />
      <p aria-live="polite" className="text-muted text-small empty:hidden">
        {preset?.help ??
          (summary === '' ? 'Off. Choose one to switch it on.' : `Custom: ${summary}`)}
      </p>
    </div>
  )
}
