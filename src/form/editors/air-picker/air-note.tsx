import { useValue } from '../../ask/context.ts'
import { ModelPicture } from './model-picture.tsx'
import { useKnownModel } from './use-known-model.ts'

/** Under an AIR: what it is called, where that is known. */
export function AirNote({ path }: { path: string }) {
  const known = useKnownModel(useValue<string>(path))
  if (!known) return null
  return (
    <p className="flex items-center gap-2 text-muted text-small">
      <ModelPicture src={known.picture} className="size-6 rounded-sm" />
      <span className="min-w-0 truncate">{known.name}</span>
    </p>
  )
}
