import { Command } from 'cmdk'
import { Check, Search } from 'lucide-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Choice } from './choice.ts'
import { classNames } from './class-names.ts'

type PanelProps = {
  label: string
  choices: readonly Choice[]
  value: string | null
  placeholder: string
  /** What was typed before the list was there. */
  typed: RefObject<string>
  onChoose: (value: string | null) => void
}

/** cmdk trims and lower-cases nothing we rely on, but it wants a non-empty value. */
const UNSET = '\u2400unset'

/** The open list of SearchableList: loaded on demand, with cmdk. */
export function SearchableListPanel({
  label,
  choices,
  value,
  placeholder,
  typed,
  onChoose,
}: PanelProps) {
  const input = useRef<HTMLInputElement>(null)
  const [search, setSearch] = useState('')
  useEffect(() => {
    input.current?.focus({ preventScroll: true })
    setSearch(typed.current)
  }, [typed])

  const groups = new Map<string, Choice[]>()
  for (const choice of choices) {
    const group = choice.group ?? ''
    groups.set(group, [...(groups.get(group) ?? []), choice])
  }

  return (
    <Command
      label={label}
      loop
      defaultValue={value ?? UNSET}
      filter={(_, search, keywords) => {
        const text = keywords?.join(' ').toLowerCase() ?? ''
        const words = search.toLowerCase().split(/\s+/).filter(Boolean)
        if (!words.every((word) => text.includes(word))) return 0
        return text.startsWith(words[0] ?? '') ? 1 : 0.5
      }}
      className="flex min-h-0 flex-1 flex-col"
    >
      <div className="flex items-center gap-2 border-line border-b px-3">
        <Search aria-hidden size={14} className="shrink-0 text-faint" />
        <Command.Input
          ref={input}
          value={search}
          onValueChange={setSearch}
          placeholder="Type to filter"
          className="h-10 w-full min-w-0 bg-transparent text-(length:--field-text) outline-none"
        />
      </div>
      <Command.List label={label} className="min-h-0 flex-1 overflow-auto overscroll-contain p-1">
        <Command.Empty className="p-4 text-center text-muted">
          {/* A list box holds options, also where it has none. */}
          <span role="option" aria-disabled="true" aria-selected="false" tabIndex={-1}>
            No match
          </span>
        </Command.Empty>
        <Row
          value={UNSET}
          words={[placeholder]}
          chosen={value === null}
          onSelect={() => onChoose(null)}
        >
          <span className="text-muted">{placeholder}</span>
        </Row>
        {[...groups].map(([heading, members]) => (
          <Command.Group
            key={heading}
            heading={heading || undefined}
            className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-faint [&_[cmdk-group-heading]]:text-small"
          >
            {members.map((choice) => (
              <Row
                key={choice.value}
                value={choice.value}
                words={[choice.label, choice.hint ?? '', ...(choice.keywords ?? [])]}
                chosen={choice.value === value}
                onSelect={() => onChoose(choice.value)}
              >
                {choice.label}
                {choice.hint && <span className="ml-2 text-faint">{choice.hint}</span>}
              </Row>
            ))}
          </Command.Group>
        ))}
      </Command.List>
    </Command>
  )
}

type RowProps = {
  value: string
  words: string[]
  chosen: boolean
  onSelect: () => void
  children: React.ReactNode
}

function Row({ value, words, chosen, onSelect, children }: RowProps) {
  return (
    <Command.Item
      value={value}
      keywords={words}
      onSelect={onSelect}
      className="flex min-h-7 items-center gap-2 rounded-sm px-2 [contain-intrinsic-height:28px] [content-visibility:auto] data-[selected=true]:bg-hover touch:min-h-target"
    >
      <Check aria-hidden size={14} className={classNames('shrink-0', !chosen && 'invisible')} />
      <span className="min-w-0 flex-1 truncate">{children}</span>
    </Command.Item>
  )
}
