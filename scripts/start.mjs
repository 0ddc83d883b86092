import { serve } from './server.mjs'

await serve('src/server/main.ts', { built: true, mode: 'production' })
