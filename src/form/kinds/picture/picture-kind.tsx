import { Suspense } from 'react'
import type { ImageParam, ImagesParam } from '../../../models/param.ts'
import { prepared } from '../../../ui/prepared.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { type ControlProps, inSentence, type Kind } from '../kind.ts'

const loadPictures = () => import('../../pictures/index.ts')
const ImageSlot = prepared(async () => (await loadPictures()).ImageSlot)
const ImageList = prepared(async () => (await loadPictures()).ImageList)

const waiting = <Skeleton className="h-18 rounded-md" />

const SlotControl = ({ path, id }: ControlProps) => (
  <div id={id}>
    <Suspense fallback={waiting}>
      <ImageSlot path={path} />
    </Suspense>
  </div>
)

const ListControl = ({ path, id }: ControlProps) => (
  <div id={id}>
    <Suspense fallback={waiting}>
      <ImageList path={path} />
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
