import { useAsset } from '../api/assets.ts'
import { reveal } from '../draft/revealed.ts'
import { useVeiledAsset } from '../draft/veiled-asset.ts'
import { assetHash } from '../models/image-value.ts'
import { Button } from '../ui/button.tsx'
import { useCanvas } from './store.ts'

function useSourceAsset() {
  const value = useCanvas(({ history }) => history.now.source?.value)
  return useAsset(value === undefined ? null : assetHash(value))
}

/** Whether the picture on the canvas is kept blurred, and all that shows a part of it. */
export const useVeiledSource = (): boolean => useVeiledAsset(useSourceAsset())

/** Over a flagged picture: what it is, and the way to see it. */
export function VeiledSource() {
  const asset = useSourceAsset()
  const veiled = useVeiledAsset(asset)
  const flagged = asset.data?.flagged
  if (!veiled || !flagged) return null
  return (
    <div className="pointer-events-none absolute inset-0 flex flex-col items-center justify-center gap-2">
      <p className="rounded-sm bg-over px-2 py-0.5 text-over-ink">
        The service flagged this picture.
      </p>
      <Button className="pointer-events-auto" onClick={() => reveal(flagged)}>
        Show it
      </Button>
    </div>
  )
}
