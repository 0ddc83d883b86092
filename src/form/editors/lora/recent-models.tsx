import { useModelShelf } from '../../../draft/model-shelf.ts'
import { ModelPicture } from '../air-picker/model-picture.tsx'

const FEW = 4

interface RecentModelsProps {
  category: string | undefined
  onChoose: (air: string) => void
}

/** The last few models that were used, one press away. */
export function RecentModels({ category, onChoose }: RecentModelsProps) {
  const recent = useModelShelf((shelf) => shelf.recent)
  const few = recent.filter((model) => model.category === category).slice(0, FEW)
  if (few.length === 0) return null
  return (
    <ul aria-label="Used before" className="grid grid-cols-4 gap-1">
      {few.map(({ air, name, picture }) => (
        <li key={air} className="min-w-0">
          <button
            type="button"
            aria-label={`Add ${name}`}
            onClick={() => onChoose(air)}
            className="w-full rounded-md p-1 text-left transition-colors hover:bg-hover"
          >
            <ModelPicture src={picture} className="aspect-square w-full rounded-sm" />
            <span className="mt-1 block truncate text-muted text-small">{name}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
