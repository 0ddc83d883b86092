import { serve } from './server.mjs'

await serve('src/server/backup/main.ts')
