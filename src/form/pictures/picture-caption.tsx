import { useAsset } from '../../api/assets.ts'
import { reveal } from '../../draft/revealed.ts'
import { useVeiledResult } from '../../draft/veiled-asset.ts'
import { assetHash } from '../../models/image-value.ts'
import { Button } from '../../ui/button.tsx'
import { valueWords } from './value-words.ts'

const types = { 'image/jpeg': 'JPG', 'image/png': 'PNG', 'image/webp': 'WEBP' }

/** What is known of a picture: its size and type, or how it is given. */
export function PictureCaption({ value }: { value: string }) {
  const hash = assetHash(value)
  const asset = useAsset(hash)
  const flagged = asset.data?.flagged ?? null
  const veiled = useVeiledResult(flagged)
  if (hash === null) {
    const { kind, detail, note } = valueWords(value)
    return (
      <span className="flex min-w-0 flex-col">
        <span className="truncate">
          {kind} <span className="text-muted">{detail}</span>
        </span>
        <span className="text-faint text-small">{note}</span>
      </span>
    )
  }
  if (asset.error) {
    return <span className="text-danger text-small">This picture is no longer in the store.</span>
  }
  return (
    <span className="flex min-w-0 flex-col">
      <span>{asset.data ? `${asset.data.width} × ${asset.data.height}` : '\u00a0'}</span>
      <span className="text-faint text-small">
        {asset.data
          ? `${types[asset.data.mime]}${asset.data.alpha ? ', with alpha' : ''}`
          : '\u00a0'}
      </span>
      {flagged !== null && veiled && (
        <span className="text-small">
          The service flagged this picture.{' '}
          <Button
            variant="link"
            className="inline! min-h-0! p-0! text-ink! underline"
            onClick={() => reveal(flagged)}
          >
            Show it
          </Button>
        </span>
      )}
    </span>
  )
}
