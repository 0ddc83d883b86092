import type { QueryClient } from '@tanstack/react-query'
import { offerToSettle, settleAll } from '../../draft/settle.ts'
import type { CanvasDocument, Frame, Source } from '../document/document.ts'
import { sentence } from '../sentence.ts'
import { useCanvas } from '../store.ts'
import { fittedSource } from './fitted-source.ts'
import { isSameFrame } from './frame.ts'
import { useFraming } from './framing.ts'
import type { ExtendLimits } from './limits.ts'
import { movedOperations } from './moved-operations.ts'
import { type Fit, type FitWay, fitOf, isFitting } from './source-fit.ts'
import { wayBack } from './standing.ts'

const now = (): CanvasDocument => useCanvas.getState().history.now

/** The document as it stands, on another source, its mask moved along. */
function onto(
  document: CanvasDocument,
  next: Source,
  moves: { fit: Fit; from: Source | Fit['size'] }[],
  frame: Frame,
): CanvasDocument {
  const operations = moves.reduce(
    (moved, { fit, from }) => movedOperations(moved, fit, from),
    document.operations,
  )
  return { ...document, source: next, operations, frame }
}

let running: Promise<boolean> | null = null
// Whoever generates meanwhile means the picture as it will be.
offerToSettle(() =>
  running?.then(async () => {
    const { fault } = useFraming.getState()
    if (fault !== null) throw new Error(fault)
    // Its mask has moved along.
    await settleAll()
  }),
)

/** Runs one fitting at a time; says why where it fails. True when it was done. */
function fitting(make: () => Promise<CanvasDocument | null>): Promise<boolean> {
  running ??= run(make).finally(() => {
    running = null
  })
  return running
}

async function run(make: () => Promise<CanvasDocument | null>): Promise<boolean> {
  useFraming.setState({ busy: true, fault: null })
  try {
    const next = await make()
    if (next) useCanvas.getState().apply(next)
    return next !== null
  } catch (error) {
    useFraming.setState({ fault: sentence(error) })
    return false
  } finally {
    useFraming.setState({ busy: false })
  }
}

/** Extends the picture; one off the grid is fitted first, and both are one step of undo. */
export async function extendTo(
  client: QueryClient,
  limits: ExtendLimits,
  frame: Frame,
): Promise<boolean> {
  const { source } = now()
  if (!source) return false
  if (!isFitting(source, limits))
    return fitSource(client, fitOf(source, useFraming.getState().way, limits), frame)
  if (!isSameFrame(frame, now().frame)) useCanvas.getState().apply({ ...now(), frame })
  return true
}

/** Puts a fitted picture in the place of the source, as one step of undo. */
export const fitSource = (
  client: QueryClient,
  fit: Fit,
  frame: Frame = now().frame,
): Promise<boolean> =>
  fitting(async () => {
    const { source } = now()
    if (!source) return null
    const made = await fittedSource(client, source, fit)
    // Meanwhile the person may have painted, or gone to another picture.
    const latest = now()
    if (latest.source !== source) return null
    remember(latest.id, made.value, source, fit)
    return onto(latest, made, [{ fit, from: source }], frame)
  })

function remember(document: string, value: string, source: Source, fit: Fit): void {
  const { fitted } = useFraming.getState()
  const others = fitted.filter((one) => one.value !== value)
  useFraming.setState({ fitted: [...others, { document, value, source, fit }] })
}

/** The picture that the one on the canvas was fitted from, as far as this page knows. */
const fittedFrom = (value: string | undefined) =>
  useFraming.getState().fitted.find((one) => one.value === value)

/** Chooses a way; a picture that was fitted before is made anew from its original. */
export async function chooseWay(
  client: QueryClient,
  limits: ExtendLimits,
  way: FitWay,
): Promise<void> {
  useFraming.setState({ way })
  const { source } = now()
  const from = fittedFrom(source?.value)
  if (!source || !from) return
  const fit = fitOf(from.source, way, limits)
  await fitting(async () => {
    const made = await fittedSource(client, from.source, fit)
    const latest = now()
    if (latest.source !== source) return null
    remember(latest.id, made.value, from.source, fit)
    const back = wayBack(from.source, from.fit)
    const moves = [
      { fit: back, from: from.fit.size },
      { fit, from: from.source },
    ]
    return onto(latest, made, moves, latest.frame)
  })
}
