import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, type Rolldown } from 'vite'

const project = join(import.meta.dirname, '..')
const sources = join(import.meta.dirname, 'reference')

export type Chunk = Rolldown.OutputChunk
/** What a build wrote: every script and style with its bytes. */
export type Built = Rolldown.RolldownOutput['output']

const outputOf = (result: Awaited<ReturnType<typeof build>>): Built => {
  const [one] = Array.isArray(result) ? result : [result]
  if (!one || !('output' in one)) throw new Error('The build gave nothing.')
  return one.output
}

/** The app as it is shipped, with source maps beside it that no file names. */
export async function buildApp(folder: string): Promise<Built> {
  const result = await build({
    root: project,
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, sourcemap: 'hidden' },
  })
  return outputOf(result)
}

export const references = ['bare', 'libraries', 'inputs', 'scroller', 'painter', 'masks'] as const
export type Reference = (typeof references)[number]

/** A reference page, under the app's own targets; each is a build of its own and shares nothing. */
export async function buildReference(name: Reference, folder: string): Promise<Built> {
  const result = await build({
    configFile: false,
    root: sources,
    logLevel: 'error',
    plugins: [react()],
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: ['chrome140', 'edge140', 'firefox143', 'safari26'],
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: { input: join(sources, `${name}.html`) },
    },
  })
  return outputOf(result)
}
