import { isAir } from '../../../models/air.ts'

/** `urn:air:flux1:lora:civitai:652699@993999`, the long spelling that model pages copy. */
const URN = /^urn:air:[^:]+:[^:]+:(.+)$/i
/** A model page's address with the version that is shown. */
const PAGE = /^https?:\/\/(?:www\.)?civitai\.com\/models\/(\d+)\S*[?&]modelVersionId=(\d+)/i

/** The AIR that a typed or pasted text means; null for any other text. */
export function airFrom(text: string): string | null {
  const trimmed = text.trim()
  const [, model, version] = PAGE.exec(trimmed) ?? []
  if (model && version) return `civitai:${model}@${version}`
  const air = URN.exec(trimmed)?.[1] ?? trimmed
  return isAir(air) ? air : null
}

/** Whether a text was meant as an AIR and is not one yet. */
export const isAlmostAir = (text: string): boolean =>
  airFrom(text) === null && /^[\w.-]+:[\w.-]*(@.*)?$|@/.test(text.trim())
