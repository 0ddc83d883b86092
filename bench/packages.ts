import { SourceMap } from 'node:module'
import type { Chunk } from './build.ts'

const nameOf = (source: string): string => {
  const [, inside] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source) ?? []
  if (inside) return inside
  const [, room] = /(?:^|\/)(src\/[^/]+)/.exec(source) ?? []
  return room ?? 'glue of the build'
}

/** Characters of a minified script by the package, or room of ours, that they come from. */
export function byPackage({ code, map }: Chunk): Map<string, number> {
  const found = new Map<string, number>()
  // The build's own few lines have no source.
  if (!map) return found.set('glue of the build', code.length)
  const { file = '', mappings, names, sources, sourcesContent = [] } = map
  const places = new SourceMap({
    version: 3,
    sourceRoot: '',
    file,
    mappings,
    names,
    sources,
    sourcesContent: sourcesContent.map(String),
  })
  for (const [line, text] of code.split('\n').entries()) {
    let name = 'glue of the build'
    for (let column = 0; column <= text.length; column++) {
      const entry = places.findEntry(line, column)
      if (
        'originalSource' in entry &&
        entry.generatedLine === line &&
        entry.generatedColumn === column
      )
        name = nameOf(entry.originalSource)
      found.set(name, (found.get(name) ?? 0) + 1)
    }
  }
  return found
}
