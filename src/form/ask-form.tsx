import { useMemo, useRef } from 'react'
import type { Model } from '../models/model.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { useCommand } from '../ui/command.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { openHelp } from '../ui/help.tsx'
import { AskContext } from './ask/context.ts'
import { focusField } from './focus-field.ts'
import { AskFooter } from './footer/ask-footer.tsx'
import { FilterBar } from './groups/filter-bar.tsx'
import { FoundInFront } from './groups/found-in-front.tsx'
import { Group } from './groups/group.tsx'
import { useFilter } from './groups/use-filter.ts'
import { VisibilityContext } from './groups/visibility.ts'
import { KnownPictures } from './known-pictures.tsx'
import { SetAsideLine } from './set-aside-line.tsx'
import { useUndo } from './undo/use-undo.ts'
import { type AskFormProps, useAskRoom } from './use-ask-room.ts'
import { useFocus } from './use-focus.ts'

export function AskForm({ model, revision }: AskFormProps) {
  const { room, flush } = useAskRoom({ model, revision })
  return (
    <AskContext value={room}>
      <KnownPictures />
      <AskBody model={model} flush={flush} />
    </AskContext>
  )
}

function AskBody({ model, flush }: { model: Model; flush: () => void }) {
  const filter = useFilter(model)
  const root = useRef<HTMLDivElement>(null)
  useUndo(flush)
  useCommand('field-help', openHelp)
  useFocus(
    root,
    () => {
      filter.setSearch('')
      filter.setOnlyChanged(false)
    },
    filter.visibility.narrowed,
  )
  useCommand('focus-prompt', () => {
    const prompt = model.params.find((param) => param.role === 'prompt')
    return prompt ? focusField(prompt.name) : false
  })
  useCommand('go-to-field', (path) => (path === undefined ? false : focusField(path)))
  const inFront = useMemo(() => model.groups.filter((group) => group.open), [model])
  const folded = useMemo(() => model.groups.filter((group) => !group.open), [model])
  return (
    <div ref={root} className="flex min-h-0 flex-1 flex-col">
      <VisibilityContext value={filter.visibility}>
        <div className="flex min-h-0 flex-1 flex-col overflow-y-auto overscroll-contain p-4">
          <SetAsideLine />
          <VisibilityContext value={filter.front}>
            {inFront.map((group) => (
              <Group key={group.id} group={group} />
            ))}
          </VisibilityContext>
          <FilterBar
            search={filter.search}
            onSearch={filter.setSearch}
            onlyChanged={filter.onlyChanged}
            onOnlyChanged={filter.setOnlyChanged}
          />
          {/* However little is found, the box need not move down. */}
          <div className={classNames('flex flex-col', filter.search !== '' && 'min-h-full')}>
            {filter.visibility.searching && <FoundInFront groups={inFront} />}
            {folded.map((group) => (
              <Group key={group.id} group={group} />
            ))}
            {model.params.every(({ name }) => !filter.visibility.shows(name)) && (
              <EmptyState
                title="No such parameter"
                text={filter.onlyChanged ? 'Only changed ones were searched.' : undefined}
              >
                <Button
                  onClick={() => {
                    filter.setSearch('')
                    filter.setOnlyChanged(false)
                  }}
                >
                  Show all parameters
                </Button>
              </EmptyState>
            )}
          </div>
        </div>
      </VisibilityContext>
      <AskFooter flush={flush} />
    </div>
  )
}
