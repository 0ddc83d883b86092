import { useEffect, useState } from 'react'
import type { Box } from './document/box.ts'
import type { CanvasDocument } from './document/document.ts'
import { createMaskRaster, type MaskRaster } from './mask/mask-raster.ts'
import { useShownMask } from './shown-mask.ts'
import { useCanvas } from './store.ts'

/** After the last change: what is counted over all pixels need not follow each stroke, ms. */
const PAUSE_MS = 120
const LAST_LOOK_MS = 500

interface Committed {
  readonly picture: CanvasImageSource
  show(document: CanvasDocument): Promise<Box | null>
}

/** The mask as the stage shows it; what it covers is counted a moment after each change. */
function counted(raster: MaskRaster): Committed & { end(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  let ended = false
  const count = () =>
    raster.facts().then(
      (facts) => ended || useShownMask.setState({ facts }),
      // The raster was closed, or says to whoever shows it what is wrong.
      () => undefined,
    )
  return {
    picture: raster.canvas,
    show: (document) => {
      clearTimeout(timer)
      timer = setTimeout(count, PAUSE_MS)
      return raster.show(document)
    },
    end: () => {
      ended = true
      clearTimeout(timer)
      // Whatever still draws it this moment needs its pixels.
      setTimeout(() => raster.close(), LAST_LOOK_MS)
    },
  }
}

/** The mask of the canvas in pixels, for as long as its picture has one size. */
export function useRaster(): Committed | null {
  const width = useCanvas(({ history }) => history.now.source?.width ?? 0)
  const height = useCanvas(({ history }) => history.now.source?.height ?? 0)
  const [made, setMade] = useState<{ width: number; height: number; committed: Committed } | null>(
    null,
  )
  useEffect(() => {
    if (width === 0) return
    const raster = createMaskRaster({ width, height })
    const committed = counted(raster)
    useShownMask.setState({ raster, facts: null })
    setMade({ width, height, committed })
    return () => {
      useShownMask.setState({ raster: null, facts: null })
      committed.end()
    }
  }, [width, height])
  // A picture of another size is not shown with this mask, not for a frame.
  return made?.width === width && made.height === height ? made.committed : null
}
