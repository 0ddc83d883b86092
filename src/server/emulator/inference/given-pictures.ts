import type { Param } from '../../../models/param.ts'
import { leaves } from '../../../models/path.ts'
import type { Facts, Request } from '../../../models/rule.ts'
import { type LoadedPicture, loadPicture, type PictureSource } from './picture-source.ts'

/** The pictures of a request, by the value that names them. */
export type GivenPictures = ReadonlyMap<string, LoadedPicture>

/** Every image value of a request with its path, lists item by item. */
export function* imageValues(
  params: readonly Param[],
  request: Request,
): Generator<{ path: string; value: string; param: Param }> {
  for (const { path, param, value } of leaves(params, request)) {
    if (param.kind === 'image' && typeof value === 'string') yield { path, value, param }
    else if (param.kind === 'images' && Array.isArray(value))
      for (const [index, item] of value.entries())
        if (typeof item === 'string') yield { path: `${path}[${index}]`, value: item, param }
  }
}

/** Loads each picture once. Throws Failure for the first that cannot be read. */
export async function loadGiven(
  source: PictureSource,
  params: readonly Param[],
  request: Request,
): Promise<GivenPictures> {
  const loaded = new Map<string, LoadedPicture>()
  for (const { path, value } of imageValues(params, request))
    if (!loaded.has(value)) loaded.set(value, await loadPicture(source, value, path))
  return loaded
}

export const factsOf = (given: GivenPictures): Facts => ({
  picture: (value) => given.get(value),
})
