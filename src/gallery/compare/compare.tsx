import { ArrowLeftRight } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { useAsset } from '../../api/assets.ts'
import { useImage } from '../../api/images.ts'
import { inputsOf } from '../../contract/inputs-of.ts'
import { useOpened } from '../../draft/opened.ts'
import { reveal } from '../../draft/revealed.ts'
import { useVeiledResult } from '../../draft/veiled-asset.ts'
import { assetHash, toAssetValue } from '../../models/image-value.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { type Picture, picturesOf } from '../picture.ts'
import { type Compared, type Side, type Way, ways } from './compared.ts'
import { differences } from './diff.ts'
import { Difference } from './difference/difference.tsx'
import { DifferenceTable } from './difference-table.tsx'
import { pictureSide, referenceSide } from './side.tsx'
import { SideBySide } from './side-by-side.tsx'
import { Wipe } from './wipe.tsx'

type CompareProps = Omit<Compared, 'left' | 'right' | 'hidden'> & {
  picture: Picture
  /** What stays while the open picture is walked: another of the gallery, or an image value. */
  otherId: string
  way: Way
  onWay: (way: Way) => void
}

/** Two pictures under one view: side by side, one over the other, or what changed between them. */
export function Compare(props: CompareProps) {
  const hash = assetHash(props.otherId)
  return hash === null ? <WithPicture {...props} /> : <WithReference {...props} hash={hash} />
}

/** Two results, and the parameters in which they differ. */
function WithPicture(props: CompareProps) {
  const { picture, otherId } = props
  const { generation, error } = useImage(otherId)
  const swap = useOpened((state) => state.swap)
  const other = generation && picturesOf(generation).find(({ image }) => image.id === otherId)
  const rows = useMemo(() => (other ? differences(other, picture) : []), [other, picture])
  if (!other) return <Missing>{error ? error.message : 'Loading the other picture'}</Missing>
  return (
    <>
      <TwoPictures {...props} left={pictureSide(other)}>
        <IconButton label="Swap the two" keys="C" size="sm" onClick={swap}>
          <ArrowLeftRight size={14} />
        </IconButton>
      </TwoPictures>
      <DifferenceTable rows={rows} />
    </>
  )
}

/** A result beside what it was made from, or another picture of its history. */
function WithReference({ hash, ...props }: CompareProps & { hash: string }) {
  const { data, error } = useAsset(hash)
  const compare = useOpened((state) => state.compare)
  const inputs = inputsOf(props.picture.generation)
  if (!data) return <Missing>{error ? error.message : 'Loading the other picture'}</Missing>
  return (
    <TwoPictures {...props} left={referenceSide(data, inputs.includes(hash))}>
      {inputs.length > 1 && inputs.includes(hash) && (
        <Segmented
          label="Which reference"
          size="sm"
          segments={inputs.map((value, at) => ({ value, label: `Reference ${at + 1}` }))}
          value={hash}
          onChange={(other) => compare(toAssetValue(other))}
        />
      )}
    </TwoPictures>
  )
}

function Missing({ children }: { children: ReactNode }) {
  const compare = useOpened((state) => state.compare)
  return (
    <div role="status" className="flex flex-1 flex-col items-center justify-center gap-3">
      {children}
      <Button onClick={() => compare(null)}>Leave the comparison</Button>
    </div>
  )
}

const views = { sides: SideBySide, wipe: Wipe, difference: Difference }

function TwoPictures({
  picture,
  otherId: _,
  left,
  way,
  onWay,
  children,
  ...shared
}: CompareProps & { left: Side; children: ReactNode }) {
  const compare = useOpened((state) => state.compare)
  const View = views[way]
  const right = pictureSide(picture)
  const veiled = [useVeiledResult(left.flagged), useVeiledResult(right.flagged)]
  const hidden = [left, right].flatMap(({ flagged }, at) => (veiled[at] && flagged) || [])
  return (
    <>
      <div className="flex min-h-10 flex-wrap items-center gap-2 px-3 pt-2">
        <Segmented label="How to compare" size="sm" segments={ways} value={way} onChange={onWay} />
        {children}
        {hidden.length > 0 && (
          <Button size="sm" onClick={() => hidden.forEach(reveal)}>
            Show what the service flagged
          </Button>
        )}
        <span className="flex-1" />
        <Button
          variant="ghost"
          size="sm"
          // The bar's own button ends it too.
          className="@max-[700px]/viewer:hidden"
          onClick={() => compare(null)}
        >
          Leave the comparison
        </Button>
      </div>
      <View left={left} right={right} hidden={hidden.length > 0} {...shared} />
    </>
  )
}
