import { Search, X } from 'lucide-react'
import { Chip } from '../../ui/chip.tsx'
import { classNames } from '../../ui/class-names.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { PHONE } from '../../ui/media-queries.ts'
import { TextInput } from '../../ui/text-input.tsx'
import { InspectButton } from '../inspector/inspect-button.tsx'

interface FilterBarProps {
  search: string
  onSearch: (search: string) => void
  onlyChanged: boolean
  onOnlyChanged: (only: boolean) => void
}

export function FilterBar({ search, onSearch, onlyChanged, onOnlyChanged }: FilterBarProps) {
  return (
    <search
      className={classNames(
        '-mx-4 -mt-2 flex items-center gap-2 bg-pane px-4 pt-2 pb-3',
        // Nobody looks for it while it works: it stays where it is.
        search !== '' && 'sticky -top-4 z-1',
      )}
    >
      <TextInput
        type="search"
        id="field-filter"
        aria-label="Find a parameter"
        placeholder="Find a parameter"
        value={search}
        onFocus={({ target }) => {
          // The keyboard leaves room for little more than the box and what it finds.
          if (matchMedia(PHONE).matches) target.closest('search')?.scrollIntoView()
        }}
        onChange={(event) => onSearch(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || search === '') return
          event.preventDefault()
          onSearch('')
        }}
        frameClassName="min-w-0 flex-1"
        leading={<Search aria-hidden size={14} />}
        trailing={
          search !== '' && (
            <IconButton
              label="Show all again"
              size="sm"
              className="-mr-1 size-6! touch:size-target!"
              onClick={() => onSearch('')}
            >
              <X size={14} />
            </IconButton>
          )
        }
      />
      <Chip pressed={onlyChanged} onClick={() => onOnlyChanged(!onlyChanged)}>
        Only changed
      </Chip>
      <InspectButton />
    </search>
  )
}
