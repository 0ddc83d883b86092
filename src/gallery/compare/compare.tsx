import { ArrowLeftRight } from 'lucide-react'
import { useMemo } from 'react'
import { useImage } from '../../api/images.ts'
import { useOpened } from '../../draft/opened.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { type Picture, picturesOf } from '../picture.ts'
import type { Compared } from './compared.ts'
import { differences } from './diff.ts'
import { DifferenceTable } from './difference-table.tsx'
import { SideBySide } from './side-by-side.tsx'
import { Wipe } from './wipe.tsx'

type CompareProps = Omit<Compared, 'left' | 'right'> & {
  picture: Picture
  /** The picture that stays while the open one is walked. */
  otherId: string
  wiping: boolean
  onWiping: (wiping: boolean) => void
}

const ways = [
  { value: 'sides', label: 'Side by side' },
  { value: 'wipe', label: 'Wipe' },
] as const

/** Two pictures under one view, and the parameters in which they differ. */
export function Compare({ picture, otherId, wiping, onWiping, ...shared }: CompareProps) {
  const { generation, error } = useImage(otherId)
  const { compare, swap } = useOpened()
  const other = generation && picturesOf(generation).find(({ image }) => image.id === otherId)
  const rows = useMemo(() => (other ? differences(other, picture) : []), [other, picture])
  if (!other) {
    return (
      <div role="status" className="flex flex-1 flex-col items-center justify-center gap-3">
        {error ? error.message : 'Loading the other picture'}
        <Button onClick={() => compare(null)}>Leave the comparison</Button>
      </div>
    )
  }
  const Way = wiping ? Wipe : SideBySide
  return (
    <>
      <div className="flex min-h-10 flex-wrap items-center gap-2 px-3 pt-2">
        <Segmented
          label="How to compare"
          size="sm"
          segments={ways}
          value={wiping ? 'wipe' : 'sides'}
          onChange={(way) => onWiping(way === 'wipe')}
        />
        <IconButton label="Swap the two" keys="C" size="sm" onClick={swap}>
          <ArrowLeftRight size={14} />
        </IconButton>
        <span className="flex-1" />
        <Button variant="ghost" size="sm" onClick={() => compare(null)}>
          Leave the comparison
        </Button>
      </div>
      <Way left={other} right={picture} {...shared} />
      <DifferenceTable rows={rows} />
    </>
  )
}
