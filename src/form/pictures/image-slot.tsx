import { paramAt } from '../../models/path.ts'
import { useAsk, useSet, useValue } from '../ask/context.ts'
import { PaintButton } from './paint-button.tsx'
import { PictureSlot } from './picture-slot.tsx'

/** The picture of one parameter. */
export function ImageSlot({ path }: { path: string }) {
  const { ask } = useAsk()
  const value = useValue<string>(path)
  const set = useSet(path)
  const param = paramAt(ask.model.params, path)
  return (
    <div className="flex flex-col gap-2">
      <PictureSlot
        label={param?.label ?? 'Picture'}
        value={value}
        onChange={set}
        onRemove={() => set(null)}
      />
      <PaintButton role={param?.role} isFilled={value !== null} />
    </div>
  )
}
