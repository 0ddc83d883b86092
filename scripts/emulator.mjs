import { serve } from './server.mjs'

await serve('src/server/emulator/main.ts')
