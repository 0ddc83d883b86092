import { paramAt } from '../../models/path.ts'
import { useAsk, useSet, useValue } from '../ask/context.ts'
import { PictureSlot } from './picture-slot.tsx'

/** The picture of one parameter. */
export function ImageSlot({ path }: { path: string }) {
  const { ask } = useAsk()
  const value = useValue<string>(path)
  const set = useSet(path)
  const label = paramAt(ask.model.params, path)?.label ?? 'Picture'
  return <PictureSlot label={label} value={value} onChange={set} onRemove={() => set(null)} />
}
