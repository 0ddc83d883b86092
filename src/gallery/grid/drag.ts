import { assetUrl } from '../../contract/asset.ts'
import { writePictureDrag } from '../../draft/picture-drag.ts'
import { toAssetValue } from '../../models/image-value.ts'
import { fileName } from '../file-name.ts'
import type { Picture } from '../picture.ts'

/** A picture on its way into a slot of ours, onto the desktop or into another program. */
export function startPictureDrag(transfer: DataTransfer, picture: Picture): void {
  const { hash, width, height, mime } = picture.image
  transfer.clearData()
  if (hash === null) return
  writePictureDrag(transfer, { value: toAssetValue(hash), width, height })
  const address = new URL(assetUrl(hash), location.href).href
  transfer.setData('text/uri-list', address)
  transfer.setData('DownloadURL', `${mime}:${fileName(picture)}:${address}`)
}
