import { serve } from './server.mjs'

await serve('src/server/check/main.ts')
