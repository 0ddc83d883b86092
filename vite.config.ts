import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import { minify } from '@swc/core'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { build, type Plugin, type UserConfig } from 'vite'
import { defineConfig } from 'vitest/config'

/** The last two versions of each browser are promised; a year older costs no bytes. */
const target = ['chrome140', 'edge140', 'firefox143', 'safari26']

/** `map` is the source map of the code so far. */
const minified = async (code: string, map?: string) => {
  const options = { module: true, compress: { passes: 3 }, mangle: true, ecma: 2022 } as const
  // Its types know only whether; it takes a map to go on from as well.
  const sourceMap = (map !== undefined && { content: map }) as boolean
  return minify(code, { ...options, sourceMap })
}

/** Every promised browser knows `@property`; Tailwind's second list is for those that do not. */
const withoutPropertyFallback: Plugin = {
  name: 'without-property-fallback',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle))
      if (file.type === 'asset' && file.fileName.endsWith('.css'))
        file.source = String(file.source).replace(/@layer properties\{@supports.*?\}\}\}/s, '')
  },
}

/**
 * The script is fetched at once but run after the first frame, by src/app/early: the prompt that
 * index.html holds takes keys meanwhile. As a module script it would keep that frame back; fetched
 * as any other script it would be compiled only then, on the main thread.
 */
const appAfterFirstFrame: Plugin = {
  name: 'app-after-first-frame',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html) =>
      html.replace(
        /<script type="module" crossorigin src="([^"]*\/app-[^"]+)"><\/script>/,
        '<link rel="modulepreload" crossorigin href="$1" id="app">',
      ),
  },
}

/**
 * The letters of the first frame are asked for beside its style, not after it was read; by
 * src/app/early, so that the prompt takes keys before.
 */
const lettersBesideStyle: Plugin = {
  name: 'letters-beside-style',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle = {} }) => {
      const href = Object.keys(bundle).find((name) => /inter-latin-wght-normal/.test(name))
      if (!href) throw new Error('The typeface is not part of the build.')
      const attrs = { id: 'letters', as: 'font', crossorigin: true, href: `/${href}` }
      return [{ tag: 'link', attrs, injectTo: 'head' }]
    },
  },
}

/**
 * What runs before the first paint is a script of its own, so that no module is waited for:
 * src/app/early and the little it shares with the application, in one file.
 */
const earlyScript = (): Plugin => {
  const bundle = async (): Promise<string> => {
    const [built] = [
      await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        build: {
          write: false,
          target,
          lib: { entry: 'src/app/early/early.ts', formats: ['iife'], name: 'early' },
        },
      }),
    ].flat()
    if (!built || !('output' in built)) throw new Error('The early script was not built.')
    return (await minified(built.output[0].code)).code
  }
  return {
    name: 'early-script',
    // Behind what says how the page is read and laid out, before all that is waited for.
    transformIndexHtml: (html) =>
      html.replace('<title>', '<script src="/early.js"></script>\n    <title>'),
    configureServer: ({ middlewares }) => {
      middlewares.use('/early.js', async (_, answer) => {
        answer.setHeader('Content-Type', 'text/javascript')
        answer.end(await bundle())
      })
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'early.js', source: await bundle() })
    },
  }
}

/** Another minifier finds what the first one left: half a kilobyte of the first load, compressed. */
const minifiedTwice: Plugin = {
  name: 'minified-twice',
  apply: 'build',
  async generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue
      const { code, map } = await minified(file.code, file.map?.toString())
      file.code = code
      if (file.map && map) Object.assign(file.map, JSON.parse(map))
    }
  },
}

/**
 * The first script runs nearly whole at once. Told so, Chromium compiles all of it beside the main
 * thread while it streams in; else each function waits for its first call and is compiled there.
 */
const compiledBeforehand: Plugin = {
  name: 'compiled-beforehand',
  apply: 'build',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk' || file.name !== 'app') continue
      file.code = `//# allFunctionsCalledOnLoad\n${file.code}`
      // A line more in front, which comes from nowhere.
      if (file.map) file.map.mappings = `;${file.map.mappings}`
    }
  },
}

/** Compressed to the end once, instead of well enough at the first request: a tenth less to send. */
const compressedAhead: Plugin = {
  name: 'compressed-ahead',
  apply: 'build',
  async writeBundle({ dir = '' }, bundle) {
    const names = Object.keys(bundle).filter((name) => /\.(js|css|html)$/.test(name))
    await Promise.all(
      names.map(async (name) => {
        const file = join(dir, name)
        await writeFile(`${file}.br`, await promisify(brotliCompress)(await readFile(file)))
      }),
    )
  },
}

/** Vite drops what a worker's file exports; a page that can start none imports it from there. */
const workerExports: Plugin = {
  name: 'worker-exports',
  options: (options) => ({ ...options, preserveEntrySignatures: 'strict' }),
}

export const worker: UserConfig['worker'] = {
  format: 'es',
  plugins: () => [minifiedTwice, workerExports],
}

export default defineConfig({
  worker,
  plugins: [
    react(),
    tailwindcss(),
    withoutPropertyFallback,
    appAfterFirstFrame,
    lettersBesideStyle,
    earlyScript(),
    minifiedTwice,
    compiledBeforehand,
    compressedAhead,
  ],
  resolve: {
    alias: {
      '@radix-ui/react-dialog': fileURLToPath(new URL('src/ui/cmdk-dialog.ts', import.meta.url)),
    },
  },
  build: {
    outDir: 'dist',
    target,
    sourcemap: false,
    // Inlined files would be data: URLs, which the content security policy refuses for fonts and scripts.
    assetsInlineLimit: 0,
    // kB before compression: the first paint's script, whose compressed weight the bench reports.
    chunkSizeWarningLimit: 600,
    // A later file asks for nothing but what is there by then.
    modulePreload: false,
    rolldownOptions: {
      // Reading a property or a global of the browser's changes nothing here: half a kilobyte less.
      treeshake: { propertyReadSideEffects: false, unknownGlobalSideEffects: false },
      output: {
        codeSplitting: {
          // What the first paint needs is one file, not one for each way it is shared with what
          // loads later: few requests before the prompt takes a key. What is loaded later is three
          // files: seventy small ones weigh 40 kB more and arrive at the same idle moment.
          groups: [
            {
              name: 'app',
              test: /src\/main\.tsx$/,
              includeDependenciesRecursively: true,
              priority: 2,
            },
            { name: 'canvas', test: /src\/canvas\//, priority: 1 },
            { name: 'rooms', test: /src\/(form|models|draft|gallery)\//, priority: 1 },
            // Heard first of all that comes later, and small: dialogs, menus, what others change.
            { name: 'rest', test: /src\/(app|ui|api|experiment)\//, priority: 0 },
          ],
        },
      },
    },
    // The server compresses; measuring it here only costs build time.
    reportCompressedSize: false,
  },
  server: { host: '127.0.0.1' },
  test: {
    environment: 'node',
    globalSetup: ['src/server/store/postgres.test-support.ts'],
    // A busy machine is slow, not wrong.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'],
    restoreMocks: true,
    unstubGlobals: true,
  },
})
