import { FileText, Fingerprint, ImageOff, Link } from 'lucide-react'
import { useState } from 'react'
import { useAsset } from '../../api/assets.ts'
import { thumbnailUrl } from '../../contract/asset.ts'
import { useVeiledAsset } from '../../draft/veiled-asset.ts'
import { assetHash, imageForm } from '../../models/image-value.ts'

const icons = { url: Link, uuid: Fingerprint, dataUri: FileText, base64: FileText, asset: ImageOff }

/** The picture itself where it is ours, otherwise a sign of how it is given. */
export function PicturePreview({ value, className = '' }: { value: string; className?: string }) {
  const hash = assetHash(value)
  const veiled = useVeiledAsset(useAsset(hash))
  const [gone, setGone] = useState<string | null>(null)
  if (hash !== null && gone !== hash) {
    return (
      <img
        src={thumbnailUrl(hash, 320)}
        alt=""
        draggable={false}
        onError={() => setGone(hash)}
        className={`checker size-full object-contain ${veiled ? 'scale-125 blur-lg' : ''} ${className}`}
      />
    )
  }
  const Icon = icons[imageForm(value) ?? 'asset']
  return (
    <span className={`stripes flex size-full items-center justify-center text-faint ${className}`}>
      <Icon aria-hidden size={18} />
    </span>
  )
}
