import type { Asset } from '../contract/asset.ts'
import { useVeiled } from './revealed.ts'

/** What is known of a stored picture, as its query tells. */
interface Known {
  data: Asset | undefined
  isPending: boolean
}

/** A result stands for its bytes: shown where it is, it is shown wherever they are. */
export const useVeiledResult = (id: string | null): boolean =>
  useVeiled({ id: id ?? '', nsfw: id !== null })

/** Whether a stored picture is kept blurred: while nothing is known of it, too. */
export function useVeiledAsset({ data, isPending }: Known): boolean {
  const veiled = useVeiledResult(data?.flagged ?? null)
  return veiled || isPending
}
