import { ChevronDown } from 'lucide-react'
import { type Architecture, architectures } from '../../../models/architecture.ts'
import { modelCategories } from '../../../models/model-categories.ts'
import { Chip } from '../../../ui/chip.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { type Shelf, shelves } from './shelves.ts'

/** What a search is narrowed to; null is any. */
export interface Narrowing {
  category: string | null
  architecture: string | null
}

interface BrowserFiltersProps {
  shelf: Shelf
  onShelf: (shelf: Shelf) => void
  narrowing: Narrowing
  onNarrow: (narrowing: Narrowing) => void
  /** Whose add-ons fit the model that is asked. */
  fitting: readonly Architecture[]
}

export function BrowserFilters(props: BrowserFiltersProps) {
  const { shelf, onShelf, narrowing, onNarrow, fitting } = props
  const others = architectures.filter((known) => !fitting.includes(known))
  const option = ({ slug, label }: Architecture) => ({ value: slug, label })
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Segmented label="Show" size="sm" segments={shelves} value={shelf} onChange={onShelf} />
      <FilterMenu
        label="Category"
        any="Any category"
        groups={[{ options: modelCategories }]}
        value={narrowing.category}
        onChange={(category) => onNarrow({ ...narrowing, category })}
      />
      {shelf === 'all' && (
        <FilterMenu
          label="Architecture"
          any="Any architecture"
          groups={[
            { heading: 'Fits this model', options: fitting.map(option) },
            { heading: 'Other', options: others.map(option) },
          ]}
          value={narrowing.architecture}
          onChange={(architecture) => onNarrow({ ...narrowing, architecture })}
        />
      )}
    </div>
  )
}

interface FilterMenuProps {
  label: string
  any: string
  groups: readonly {
    heading?: string
    options: readonly { value: string; label: string }[]
  }[]
  value: string | null
  onChange: (value: string | null) => void
}

function FilterMenu({ label, any, groups, value, onChange }: FilterMenuProps) {
  const options = groups.flatMap((group) => group.options)
  const chosen = options.find((option) => option.value === value)?.label ?? any
  const row = (id: string, text: string, next: string | null) => ({
    id,
    label: text,
    checked: next === value,
    onSelect: () => onChange(next),
  })
  return (
    <Menu
      label={label}
      trigger={
        <Chip aria-label={`${label}: ${chosen}`} pressed={value !== null}>
          {chosen}
          <ChevronDown aria-hidden size={12} className="-mr-1" />
        </Chip>
      }
      items={() => [
        row('any', any, null),
        ...groups
          .filter((group) => group.options.length > 0)
          .flatMap(({ heading, options: members }) => [
            ...(heading ? [{ id: heading, heading }] : []),
            ...members.map((option) => row(option.value, option.label, option.value)),
          ]),
      ]}
    />
  )
}
