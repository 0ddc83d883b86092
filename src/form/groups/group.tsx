import { Suspense, useCallback } from 'react'
import { useSettings } from '../../draft/settings.ts'
import type { ParamGroup } from '../../models/model.ts'
import type { Param } from '../../models/param.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { prepared } from '../../ui/prepared.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useAsk, useFinding } from '../ask/context.ts'
import { useReveal } from '../ask/use-reveal.ts'
import { Edited } from '../editors/edited.tsx'
import { ParamFields } from '../field/param-fields.tsx'
import { groupSummary, paramsOf } from './group-summary.ts'
import { useVisibility } from './visibility.ts'

const GroupPresets = prepared(
  async () => (await import('../editors/compact/group-presets.tsx')).default,
)

/** A group of the model: in front without a fold, or folded to a line. */
export function Group({ group }: { group: ParamGroup }) {
  const { ask } = useAsk()
  const { shows } = useVisibility()
  const params = paramsOf(ask.model, group)
  if (!params.some((param) => shows(param.name))) return null
  return group.open ? (
    // In front of the other groups: what the pointer rests on is looked up anew with every key in
    // the prompt, from the front.
    <fieldset className="relative z-1 flex min-w-0 flex-col gap-2 pb-3">
      <legend className="sr-only">{group.label}</legend>
      <Fields params={params} group={group} />
    </fieldset>
  ) : (
    <FoldedGroup group={group} params={params} />
  )
}

function FoldedGroup({ group, params }: { group: ParamGroup; params: Param[] }) {
  const { ask, findings, kindOf } = useAsk()
  const { searching } = useVisibility()
  const unfolded = useSettings((settings) => settings.unfolded[group.id] === true)
  const setOpen = useCallback(
    (open: boolean) => {
      const { unfolded: folds, set } = useSettings.getState()
      set({ unfolded: { ...folds, [group.id]: open } })
    },
    [group.id],
  )
  const summary = useFinding(({ request }) => groupSummary(ask.model, group, request, kindOf))
  const changed = useFinding(({ request }) =>
    params.some(
      ({ name }) => request[name] !== undefined && request[name] !== ask.model.start[name],
    ),
  )
  const invalid = useFinding(() => params.some(({ name }) => findings.refusedWithin(name)))
  const [only] = params
  const Action = params.length === 1 && only ? kindOf(only).Action : undefined
  // A switch says by itself that it is off.
  const isSaid =
    Action !== undefined &&
    only?.kind === 'object' &&
    only.presence === 'switch' &&
    summary === 'off'
  const open = unfolded || searching
  return (
    <>
      {params.map((param) => (
        <Opener key={param.name} path={param.name} open={setOpen} />
      ))}
      {/* Out of sight it costs nothing to lay out and paint; the margins keep marks at its edges. */}
      <div className="-mx-4 px-4 [contain-intrinsic-size:auto_41px] [content-visibility:auto]">
        <Disclosure
          title={group.label}
          summary={open || isSaid ? undefined : summary}
          changed={changed}
          invalid={invalid}
          open={open}
          onOpenChange={setOpen}
          actions={
            only && Action ? (
              <Action path={only.name} param={only} onTurn={(on) => on && setOpen(true)} />
            ) : undefined
          }
        >
          <Fields params={params} group={group} />
        </Disclosure>
      </div>
    </>
  )
}

function Opener({ path, open }: { path: string; open: (open: boolean) => void }) {
  useReveal(path, () => open(true))
  return null
}

/** A container that is all of its group needs no heading of its own. */
function Fields({ params, group }: { params: Param[]; group: ParamGroup }) {
  const { ask, kindOf } = useAsk()
  const { narrowed } = useVisibility()
  if (group.presets && !narrowed) {
    return (
      <Suspense fallback={<Skeleton className="h-24" />}>
        <GroupPresets model={ask.model} group={group} params={params} />
      </Suspense>
    )
  }
  const isWhole = (param: Param) => params.length === 1 || param.label === group.label
  const whole = params.find((param) => isWhole(param) && kindOf(param).Body)
  const Body = whole && kindOf(whole).Body
  return (
    <>
      {Body && (
        <Edited path={whole.name} param={whole} quiet={group.open ?? false}>
          <Body path={whole.name} param={whole} quiet={group.open ?? false} />
        </Edited>
      )}
      <ParamFields params={whole ? params.filter((param) => param !== whole) : params} />
    </>
  )
}
