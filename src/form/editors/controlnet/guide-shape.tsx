import { findRole } from '../../../models/model.ts'
import { getAt } from '../../../models/path.ts'
import { Button } from '../../../ui/button.tsx'
import { useAsk, useFinding, useValue } from '../../ask/context.ts'
import { sidesOf, sizeOfRatio } from '../../size/ratio.ts'

/** A difference of shape that nobody would see, as a share of the ratio. */
const SEEN = 0.01

/** Says so while the guide has another shape than the picture it will guide, and offers its own. */
export function GuideShape({ path }: { path: string }) {
  const { ask, facts } = useAsk()
  const value = useValue<string>(path)
  const [across, down] = [findRole(ask.model, 'width'), findRole(ask.model, 'height')]
  // Facts come from a cache that is read again when the findings are.
  const known = useFinding(() => (value === null ? undefined : facts.picture(value)))
  const asked = useFinding(({ request }) => {
    const [width, height] = [across, down].map((side) => side && getAt(request, side.path))
    return typeof width === 'number' && typeof height === 'number' ? `${width} × ${height}` : ''
  })
  const [width = 0, height = 0] = asked.split(' × ').map(Number)
  if (!known || width === 0 || height === 0) return null
  const ratio = known.width / known.height
  if (Math.abs(Math.log(ratio / (width / height))) < SEEN) return null
  const free =
    !ask.model.sizes && across?.param.kind === 'integer' && down?.param.kind === 'integer'
      ? sizeOfRatio(ratio, width * height, sidesOf(across.param))
      : null
  const take = () => {
    if (!free || !across || !down) return
    ask.apply([
      { path: across.path, value: free.width },
      { path: down.path, value: free.height },
    ])
  }
  return (
    <p className="text-muted text-small">
      The guide is {known.width} × {known.height}, the output {asked}: the service will stretch or
      crop it, and does not say which.{' '}
      {free && (
        <Button
          variant="link"
          onClick={take}
          className="inline! min-h-0! whitespace-normal! p-0! text-left text-ink! underline"
        >
          Make the output {free.width} × {free.height}
        </Button>
      )}
    </p>
  )
}
