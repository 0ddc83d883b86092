import { Copy } from 'lucide-react'
import type { ReactNode } from 'react'
import { usdText } from '../../models/price.ts'
import { elapsedText } from '../../ui/elapsed.tsx'
import { tip } from '../../ui/tooltip.tsx'
import { copyText } from '../copy.ts'
import type { Picture } from '../picture.ts'
import { modelName } from '../prompt.ts'
import { timeTaken } from '../slot.ts'
import { ContentBadge } from './content-badge.tsx'

const formats: Record<string, string> = {
  'image/jpeg': 'JPG',
  'image/png': 'PNG',
  'image/webp': 'WEBP',
}
export const formatName = (mime: string | null): string => formats[mime ?? ''] ?? ''

const line = 'flex flex-wrap items-center gap-x-4'

/** `quiet`: what it is can be seen; its name is for those who hear it. */
function Fact({
  label,
  quiet = false,
  children,
}: {
  label: string
  quiet?: boolean
  children: ReactNode
}) {
  return (
    <div className="flex items-center gap-1.5 whitespace-nowrap">
      <dt className={quiet ? 'sr-only' : 'text-muted'}>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** The lines below a picture: seed, cost, content; where there is room also size, time, model. */
export function Facts({ picture }: { picture: Picture }) {
  const { image, generation } = picture
  const { seed, cost, width, height } = image
  const taken = timeTaken(picture)
  return (
    <div className="min-w-0 flex-1 basis-90">
      <dl className={line}>
        {seed !== null && (
          <Fact label="Seed">
            <button
              type="button"
              aria-label={`Copy seed ${seed}`}
              {...tip('Copy seed')}
              onClick={() => void copyText(seed, 'Seed')}
              className="group relative -mx-1 inline-flex min-h-6 items-center gap-1 rounded-sm px-1 hover:bg-hover touch:before:absolute touch:before:-inset-2.5"
            >
              {seed}
              <Copy aria-hidden size={12} className="text-faint group-hover:text-ink" />
            </button>
          </Fact>
        )}
        <Fact label="Cost" quiet>
          {cost === null ? (
            <span className="text-muted">not known yet</span>
          ) : (
            <span {...(image.costEstimated && tip('Estimated: the service returned no cost'))}>
              {usdText(cost, image.costEstimated)}
            </span>
          )}
        </Fact>
        <Fact label="Content" quiet>
          <ContentBadge nsfw={image.nsfw} />
        </Fact>
      </dl>
      <dl className={`${line} @max-[700px]:hidden`}>
        <Fact label="Size" quiet>
          {width}×{height} <span className="text-muted">{formatName(image.mime)}</span>
        </Fact>
        {taken !== undefined && (
          <Fact label="Time" quiet>
            <span {...tip('From sending to the stored picture')}>{elapsedText(taken)}</span>
          </Fact>
        )}
        <Fact label="Model" quiet>
          {modelName(generation.model)} <span className="text-muted">{generation.air}</span>
        </Fact>
      </dl>
    </div>
  )
}
