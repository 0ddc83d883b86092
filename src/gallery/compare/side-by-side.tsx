import { ZoomFrame } from '../viewer/zoom-frame.tsx'
import type { Compared } from './compared.ts'

/** Each in its own frame; both frames follow one view. */
export function SideBySide({ left, right, view, zoom, readout }: Compared) {
  return (
    <div className="flex min-h-0 flex-1 gap-2 p-3 max-md:flex-col">
      {[left, right].map(({ id, size, label, content }, index) => (
        <ZoomFrame
          key={id}
          view={view}
          picture={size}
          label={`${index === 0 ? 'Left' : 'Right'}: ${label}`}
          {...(index === 1 && { handle: zoom, readout })}
        >
          {content}
        </ZoomFrame>
      ))}
    </div>
  )
}
