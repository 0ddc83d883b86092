import { useEffect, useRef, useState } from 'react'
import { assetUrl } from '../../contract/asset.ts'
import { assetHash } from '../../models/image-value.ts'
import { classNames } from '../../ui/class-names.ts'
import type { Box } from '../document/box.ts'
import type { Facts } from '../mask/desk.ts'
import { useCanvas } from '../store.ts'
import { useVeiledSource } from '../veiled-source.tsx'
import { drawPreview } from './preview.ts'

/** CSS px that the preview may take. */
const WIDTH = 208
const HEIGHT = 160

interface SeenPreviewProps {
  box: Box
  /** 0–1. */
  strength: number
  mask: CanvasImageSource | null
  /** Other facts, another mask. */
  facts: Facts | null
}

/** The part that the model sees, and how much noise it begins with where it repaints. */
export function SeenPreview({ box, strength, mask, facts }: SeenPreviewProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const veiled = useVeiledSource()
  const source = useCanvas(({ history }) => history.now.source)
  const [picture, setPicture] = useState<{ value: string; image: HTMLImageElement } | null>(null)
  useEffect(() => {
    const hash = source && assetHash(source.value)
    if (!source || !hash) return
    const image = new Image()
    image.src = assetUrl(hash)
    let stopped = false
    image.decode().then(
      () => !stopped && setPicture({ value: source.value, image }),
      // What cannot be shown is said on the stage.
      () => undefined,
    )
    return () => {
      stopped = true
    }
  }, [source])

  const fit = Math.min(WIDTH / box.width, HEIGHT / box.height)
  const width = Math.max(1, Math.round(box.width * fit))
  const height = Math.max(1, Math.round(box.height * fit))
  // biome-ignore lint/correctness/useExhaustiveDependencies: facts stand for the mask's pixels.
  useEffect(() => {
    const element = canvas.current
    if (!element || !source || picture?.value !== source.value) return
    element.width = Math.round(width * devicePixelRatio)
    element.height = Math.round(height * devicePixelRatio)
    drawPreview(element, { picture: picture.image, source, mask, box, strength })
  }, [source, picture, mask, facts, width, height, strength, box.x, box.y])
  return (
    <div className="flex h-40 items-center justify-center overflow-hidden rounded-md bg-stage">
      <canvas
        ref={canvas}
        role="img"
        aria-label="What the model begins with: the picture, with noise where it is repainted"
        className={classNames('rounded-sm', veiled && 'blur-lg')}
        style={{ width, height }}
      />
    </div>
  )
}
