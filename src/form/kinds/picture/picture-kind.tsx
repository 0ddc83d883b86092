import { Suspense } from 'react'
import type { ImageParam, ImagesParam } from '../../../models/param.ts'
import { prepared } from '../../../ui/prepared.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { type ControlProps, inSentence, type Kind } from '../kind.ts'

const loadPictures = () => import('../../pictures/index.ts')
const slot = prepared(async () => (await loadPictures()).ImageSlot)
const list = prepared(async () => (await loadPictures()).ImageList)

/** Loads what pictures are shown and given with, ahead of its first use. */
export function preparePictures(): void {
  slot.prepare()
  list.prepare()
}

const waiting = <Skeleton className="h-18 rounded-md" />

const SlotControl = ({ path, id }: ControlProps) => (
  <div id={id}>
    <Suspense fallback={waiting}>
      <slot.Part path={path} />
    </Suspense>
  </div>
)

const ListControl = ({ path, id }: ControlProps) => (
  <div id={id}>
    <Suspense fallback={waiting}>
      <list.Part path={path} />
    </Suspense>
  </div>
)

export const imageKind: Kind<ImageParam> = {
  format: () => 'a picture',
  summary: (_, param) => inSentence(param.label),
  Control: SlotControl,
  labels: () => 'group',
}

const count = (value: unknown): string => {
  const length = Array.isArray(value) ? value.length : 0
  return length === 1 ? '1 picture' : `${length} pictures`
}

export const imagesKind: Kind<ImagesParam> = {
  format: count,
  summary: (value, param) =>
    Array.isArray(value) && value.length > 1
      ? `${value.length} × ${inSentence(param.label)}`
      : inSentence(param.label),
  Control: ListControl,
  labels: () => 'group',
}
