import { useEffect } from 'react'
import { useAsset } from '../api/assets.ts'
import { assetHash } from '../models/image-value.ts'
import { leaves } from '../models/path.ts'
import { useAsk, useFinding } from './ask/context.ts'

/** Keeps what is known of the request's own pictures at hand, also while their slots are folded. */
export function KnownPictures() {
  const { ask } = useAsk()
  const hashes = useFinding(({ request }) => {
    const found = new Set<string>()
    for (const { param, value } of leaves(ask.model.params, request)) {
      if (param.kind !== 'image' && param.kind !== 'images') continue
      for (const one of Array.isArray(value) ? value : [value]) {
        const hash = typeof one === 'string' ? assetHash(one) : null
        if (hash) found.add(hash)
      }
    }
    return [...found].join(' ')
  })
  if (hashes === '') return null
  return hashes.split(' ').map((hash) => <KnownPicture key={hash} hash={hash} />)
}

/** Rules that ask for a picture's size are checked again once it is known. */
function KnownPicture({ hash }: { hash: string }) {
  const { findings } = useAsk()
  const { data } = useAsset(hash)
  useEffect(() => {
    if (data) findings.settle()
  }, [data, findings])
  return null
}
