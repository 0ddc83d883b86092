import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { ListedImage } from '../../../models/values.ts'
import { Button } from '../../../ui/button.tsx'
import { useAsk, useSet, useValue } from '../../ask/context.ts'
import { fieldId } from '../../field/param-field.tsx'
import { ImageList } from '../../pictures/image-list.tsx'
import type { EditorProps } from '../editor.ts'
import { BigSlot } from './big-slot.tsx'

/** A list of pictures that is nearly always one: large while it is, a list when there are more. */
export default function BigPicture({ path, param }: EditorProps) {
  const { ask } = useAsk()
  const images = useValue<ListedImage[]>(path) ?? []
  const set = useSet(path)
  const [many, setMany] = useState(false)
  const [first] = images
  return (
    <div id={fieldId(path)} className="flex flex-col items-stretch gap-1">
      {many || images.length > 1 ? (
        <ImageList path={path} />
      ) : (
        <BigSlot
          label={param.label}
          value={first?.value ?? null}
          hint={param.help}
          onChange={(value) => set(value === null ? [] : [{ id: first?.id ?? ask.newId(), value }])}
        />
      )}
      {first && images.length === 1 && !many && (
        <Button
          size="sm"
          icon={<Plus size={14} />}
          className="mt-1 self-start"
          onClick={() => setMany(true)}
        >
          Add another picture
        </Button>
      )}
    </div>
  )
}
