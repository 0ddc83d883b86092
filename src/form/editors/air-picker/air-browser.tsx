import { Hash, Search, X } from 'lucide-react'
import { useRef, useState } from 'react'
import { useModelShelf } from '../../../draft/model-shelf.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Spinner } from '../../../ui/spinner.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { airFrom, isAlmostAir } from './air-text.ts'
import { BrowserFilters, type Narrowing } from './browser-filters.tsx'
import { moveAmongCards } from './card-keys.ts'
import { FoundModels } from './found-models.tsx'
import { OfferedRow } from './offered-row.tsx'
import type { AirPickerProps } from './picker-props.ts'
import type { Shelf } from './shelves.ts'
import { useFound } from './use-found.ts'

/** Finds a model by name, picture or AIR. */
export function AirBrowser({ param, model, current, taken, onChoose, onClose }: AirPickerProps) {
  const box = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [shelf, setShelf] = useState<Shelf>('all')
  const [narrowing, setNarrowing] = useState<Narrowing>({
    category: param.search ?? null,
    architecture: model.architectures?.[0]?.slug ?? null,
  })
  const title = `Choose: ${param.label}`
  const searchable = param.search !== undefined
  const found = useFound(text, shelf, narrowing, searchable)
  const used = useModelShelf((shelves) => shelves.used)

  const air = airFrom(text)
  const words = text.trim().toLowerCase().split(/\s+/)
  const offered = (param.suggestions ?? []).filter(({ value, label = '', help = '' }) =>
    words.every((word) => `${value} ${label} ${help}`.toLowerCase().includes(word)),
  )
  const isTaken = (value: string) => taken.includes(value) && value !== current
  const choose = (value: string) => {
    const known = found.models.find((one) => one.air === value)
    if (known) used(known)
    onClose()
    onChoose(value)
  }
  const takeFirst = () => {
    const [option] = offered
    const first = found.stale || !searchable ? undefined : found.models[0]
    if (air !== null) return isTaken(air) || choose(air)
    if (option) return isTaken(option.value) || choose(option.value)
    if (first && !isTaken(first.air)) choose(first.air)
  }
  return (
    <Dialog title={title} bare size={searchable ? 'lg' : 'md'} onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys of every card inside end here. */}
      <div
        onKeyDown={(event) => moveAmongCards(event, box.current)}
        className={`flex flex-col ${searchable ? 'h-[min(680px,calc(100dvh-32px))]' : 'max-h-[calc(100dvh-32px)]'}`}
      >
        <div className="flex flex-col gap-2 border-line border-b p-3 pt-2">
          <div className="-mr-1 flex items-center justify-between gap-2">
            <h2 className="font-semibold text-title">{title}</h2>
            <IconButton label="Close" keys="Escape" onClick={onClose}>
              <X size={16} />
            </IconButton>
          </div>
          <TextInput
            ref={box}
            type="search"
            aria-label={searchable ? 'Search models, or type an AIR' : 'Filter, or type an AIR'}
            placeholder={searchable ? 'Search, or paste an AIR' : 'Filter, or paste an AIR'}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
              event.preventDefault()
              if (text.trim() !== '') takeFirst()
            }}
            leading={<Search aria-hidden size={14} />}
            trailing={searchable && found.stale && <Spinner size={14} />}
          />
          {searchable && (
            <BrowserFilters
              shelf={shelf}
              onShelf={setShelf}
              narrowing={narrowing}
              onNarrow={setNarrowing}
              fitting={model.architectures ?? []}
            />
          )}
        </div>
        <div className="flex min-h-0 flex-1 flex-col gap-2 overflow-y-auto overscroll-contain p-2">
          {air === null && isAlmostAir(text) && (
            <p className="px-2 text-muted text-small">
              An AIR reads source:model@version, such as civitai:652699@993999.
            </p>
          )}
          {(air !== null || offered.length > 0) && (
            <ul aria-label="Offered">
              {air !== null && (
                <OfferedRow
                  title={`Use ${air}`}
                  aside={isTaken(air) ? 'already added' : undefined}
                  disabled={isTaken(air)}
                  icon={<Hash size={14} />}
                  first
                  onChoose={() => choose(air)}
                />
              )}
              {offered.map(({ value, label, help }) => (
                <OfferedRow
                  key={value}
                  title={label ?? value}
                  aside={isTaken(value) ? 'already added' : value}
                  text={help}
                  current={value === current}
                  disabled={isTaken(value)}
                  onChoose={() => choose(value)}
                />
              ))}
            </ul>
          )}
          {searchable ? (
            <FoundModels
              found={found}
              shelf={shelf}
              text={text.trim()}
              narrowing={narrowing}
              taken={taken}
              current={current}
              onChoose={({ air: value }) => choose(value)}
              onNarrow={setNarrowing}
              onShelf={setShelf}
            />
          ) : (
            air === null &&
            offered.length === 0 && (
              <p className="p-4 text-center text-muted">
                Nothing in the list. The AIR of any other model can be typed above.
              </p>
            )
          )}
        </div>
      </div>
    </Dialog>
  )
}
