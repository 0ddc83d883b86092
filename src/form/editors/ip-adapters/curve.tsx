const WIDTH = 28
const HEIGHT = 16

/** The weight in each layer, first to last, as a row of bars. */
export function Curve({ layers }: { layers: readonly number[] }) {
  const step = WIDTH / (layers.length || 1)
  const bars = layers.map((share, layer) => {
    // A layer that is left out still shows that it is there.
    const height = Math.max(1, share * HEIGHT)
    return `M${layer * step} ${HEIGHT}v${-height}h${step - 0.5}v${height}z`
  })
  return (
    <svg aria-hidden="true" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      <path d={bars.join('')} fill="currentColor" />
    </svg>
  )
}
