import { X } from 'lucide-react'
import { useOpened } from '../../draft/opened.ts'
import { stringifyJson } from '../../models/json.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { copyRequest, copyText } from '../copy.ts'
import type { Picture } from '../picture.ts'
import { Account, PictureFacts } from './account.tsx'
import { MadeFrom } from './made-from.tsx'
import { Parameters } from './parameters.tsx'

/** Everything that is known of a picture. */
export function Details({ picture }: { picture: Picture }) {
  const toggle = useOpened((state) => state.toggleDetails)
  const { task } = picture.generation
  return (
    <aside
      aria-labelledby="details-heading"
      className="flex w-75 shrink-0 flex-col border-line border-l bg-pane @max-[680px]/viewer:absolute @max-[680px]/viewer:inset-y-0 @max-[680px]/viewer:right-0 @max-[680px]/viewer:z-10 @max-[680px]/viewer:shadow-raised max-md:w-full max-md:border-l-0"
    >
      <header className="flex items-center justify-between py-1 pr-1 pl-3">
        <h2 id="details-heading" className="font-semibold text-title">
          Details
        </h2>
        <IconButton label="Close details" keys="I" onClick={toggle}>
          <X size={16} />
        </IconButton>
      </header>
      {/* Sideways nothing scrolls, though a finger's target may reach beyond the edge. */}
      <div
        className="min-h-0 flex-1 overflow-y-auto overflow-x-hidden [scrollbar-gutter:stable]"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
        tabIndex={0}
      >
        <PictureFacts picture={picture} />
        <MadeFrom picture={picture} />
        <Parameters picture={picture} />
        <Account picture={picture} />
      </div>
      {/* Beside a gutter like theirs, its buttons end where the values do. */}
      <footer className="flex gap-2 overflow-hidden border-line border-t px-3 py-2 [scrollbar-gutter:stable]">
        <Button size="sm" className="flex-1" onClick={() => void copyRequest(picture)}>
          Copy request
        </Button>
        <Button
          size="sm"
          className="flex-1"
          onClick={() => void copyText(stringifyJson(task, 2), 'Task')}
        >
          Copy task
        </Button>
      </footer>
    </aside>
  )
}
