import { Search } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { ToolPanel } from './tool-panel.tsx'
import { useEarlierPrompts } from './use-earlier-prompts.ts'

/** The attribute, which React leaves out, would come too late here: it is focused as it appears. */
const focusFirst = (input: HTMLInputElement | null) => input?.focus({ preventScroll: true })

interface HistoryPanelProps {
  onUse: (prompt: string) => void
  onClose: () => void
}

/** Every prompt that pictures were asked for with, to search and to take again. */
export default function HistoryPanel({ onUse, onClose }: HistoryPanelProps) {
  const [search, setSearch] = useState('')
  const { prompts, isLoading, hasNextPage, isFetchingNextPage, fetchNextPage } = useEarlierPrompts(
    useDeferredValue(search.trim()),
  )
  return (
    <ToolPanel label="Earlier prompts" onClose={onClose}>
      <TextInput
        ref={focusFirst}
        type="search"
        aria-label="Search earlier prompts"
        placeholder="Search earlier prompts"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        leading={<Search aria-hidden size={14} />}
      />
      {isLoading ? (
        <div className="flex h-12 items-center justify-center">
          <Spinner />
        </div>
      ) : prompts.length === 0 ? (
        <p className="px-1 py-2 text-muted">
          {search === ''
            ? 'Prompts appear here once pictures were made with them.'
            : 'No earlier prompt holds these words.'}
        </p>
      ) : (
        <ul
          aria-label="Earlier prompts"
          className="-mx-1 flex max-h-60 flex-col overflow-y-auto overscroll-contain"
        >
          {prompts.map((prompt) => (
            <li key={prompt} className="border-line border-t first:border-t-0">
              <button
                type="button"
                onClick={() => onUse(prompt)}
                className="min-h-8 w-full rounded-sm px-2 py-1.5 text-left text-muted -outline-offset-2 hover:bg-hover hover:text-ink touch:min-h-target"
              >
                <span className="line-clamp-2 break-words">{prompt}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button
          variant="link"
          className="self-start"
          busy={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          Look further back
        </Button>
      )}
    </ToolPanel>
  )
}
