/** Files that only tests load: tests themselves and what they share. */
const tests = '\\.(test|fixture|test-support)\\.tsx?$'

/** What each room of src may import: other rooms, and packages (any when not listed). */
const rooms = {
  models: { rooms: [], packages: ['zod'] },
  contract: { rooms: ['models'], packages: ['zod'] },
  ui: {
    rooms: [],
    packages: ['react', 'react-dom', 'cmdk', 'lucide-react', 'sonner'],
  },
  draft: { rooms: ['contract', 'models'], packages: ['zustand', 'zod'] },
  api: {
    rooms: ['contract', 'models', 'server'],
    packages: ['@tanstack/react-query', 'hono', 'react'],
  },
  form: { rooms: ['api', 'draft', 'contract', 'models', 'ui'] },
  canvas: { rooms: ['api', 'draft', 'contract', 'models', 'ui'] },
  gallery: { rooms: ['api', 'draft', 'contract', 'models', 'ui'] },
  recipe: { rooms: ['api', 'draft', 'contract', 'models', 'ui'] },
  experiment: { rooms: ['api', 'draft', 'contract', 'models', 'ui'] },
  app: {
    rooms: [
      ...['form', 'canvas', 'gallery', 'recipe', 'experiment'],
      ...['api', 'draft', 'contract', 'models', 'ui'],
    ],
  },
  server: { rooms: ['contract', 'models'] },
}

const oneOf = (names) => `(${names.join('|')})`
const forbidden = (name, from, to) => ({ name, severity: 'error', from, to })

/** A package that is not installed keeps its bare name, an installed one its place on disk. */
const ofPackages = (names) => [`(^|/)node_modules/${oneOf(names)}/`, `^${oneOf(names)}(/|$)`]

function rulesOf([room, { rooms: others, packages }]) {
  const from = { path: `^src/${room}/`, pathNot: tests }
  const allowed = `^src/${oneOf([room, ...others])}/`
  const rules = [
    forbidden(`${room} imports only ${[...others, 'itself'].join(', ')}`, from, {
      path: '^src/',
      pathNot: allowed,
    }),
  ]
  if (packages) {
    rules.push(
      forbidden(`${room} uses only the packages ${packages.join(', ')}`, from, {
        path: '.',
        pathNot: ['^src/', ...ofPackages(packages)],
        dependencyTypesNot: ['core'],
      }),
    )
  }
  return rules
}

const emulator = '^src/server/emulator/'
const browserPackages = ['react', 'react-dom', 'react-hook-form', 'zustand', 'cmdk']
const serverPackages = ['better-sqlite3', 'kysely', 'pg', 'sharp', 'ws', '@hono/node-server']

/** Who may import whom, as dependency-cruiser rules; paths are relative to the folder of src. */
export const roomRules = [
  ...Object.entries(rooms).flatMap(rulesOf),
  forbidden(
    'api knows the server as a type only',
    { path: '^src/api/', pathNot: tests },
    { path: '^src/server/', dependencyTypesNot: ['type-only'] },
  ),
  forbidden(
    'api knows only app.ts of the server',
    { path: '^src/api/', pathNot: tests },
    { path: '^src/server/', pathNot: '^src/server/app\\.ts$' },
  ),
  forbidden(
    'server/emulator imports only models',
    { path: emulator, pathNot: tests },
    { path: '^src/', pathNot: [emulator, '^src/models/'] },
  ),
  forbidden(
    'only server/main.ts and tests import server/emulator',
    { path: '^src/', pathNot: [emulator, '^src/server/main\\.ts$', tests] },
    { path: emulator },
  ),
  forbidden(
    'only main.tsx imports app',
    { path: '^src/', pathNot: ['^src/app/', '^src/main\\.tsx$', tests] },
    { path: '^src/app/' },
  ),
  forbidden(
    'node: modules stay in the server',
    { path: '^src/', pathNot: ['^src/server/', tests] },
    { dependencyTypes: ['core'] },
  ),
  forbidden(
    'browser packages stay out of the server',
    { path: '^src/server/', pathNot: tests },
    { path: ofPackages(browserPackages) },
  ),
  forbidden(
    'server packages stay in the server',
    { path: '^src/', pathNot: ['^src/server/', tests] },
    { path: ofPackages(serverPackages) },
  ),
  forbidden(
    'nothing but tests imports tests',
    { path: '^src/', pathNot: tests },
    { path: `^src/.*${tests}` },
  ),
  forbidden('no import cycles', { path: '^src/' }, { circular: true }),
  forbidden('every import resolves', { path: '^src/' }, { path: '^\\.', couldNotResolve: true }),
]

/** Where every source file must live: a room of the table, or the browser's entry. */
export const knownPlace = new RegExp(
  `^src/(${oneOf(Object.keys(rooms))}/|main\\.tsx$|[^/]+\\.(d\\.ts|css)$)`,
)
