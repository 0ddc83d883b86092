import { serve } from './server.mjs'

await serve('src/server/main.ts', { mode: 'development' })
