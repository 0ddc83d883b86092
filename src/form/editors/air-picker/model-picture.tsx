import { Box } from 'lucide-react'
import { useState } from 'react'
import { classNames } from '../../../ui/class-names.ts'

/** A found model's picture, or the quiet place of one; give it its size by class. */
export function ModelPicture({ src, className }: { src: string | null; className: string }) {
  const [broken, setBroken] = useState<string | null>(null)
  return (
    <span
      className={classNames(
        'stripes flex shrink-0 items-center justify-center overflow-hidden text-faint',
        className,
      )}
    >
      {src === null || src === broken ? (
        <Box aria-hidden size={16} />
      ) : (
        <img
          src={src}
          alt=""
          loading="lazy"
          decoding="async"
          draggable={false}
          onError={() => setBroken(src)}
          className="size-full object-cover"
        />
      )}
    </span>
  )
}
