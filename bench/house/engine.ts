/**
 * An engine that takes no time: the demo engine's own wire, with one real picture painted before
 * the start in place of painting. It runs in its own process, so that the server is measured alone.
 */
import { encode } from '../../src/server/emulator/paint/codec.ts'
import { paint } from '../../src/server/emulator/paint/paint.ts'
import { startEmulator } from '../../src/server/emulator/server.ts'
import { answer, sayReady } from './answering.ts'

const SIDE = 1024
const picture = paint({
  model: 'runware:107@1',
  editing: false,
  seed: '42',
  pictures: {},
  params: {
    positivePrompt: 'snowy mountains at dawn above a pine forest',
    width: SIDE,
    height: SIDE,
  },
})
const painted = await encode(picture, { format: 'JPG', quality: 95 })

const { FOLDER = '', KEY = '' } = process.env
const { url } = await startEmulator({
  port: 0,
  host: '127.0.0.1',
  folder: FOLDER,
  keys: [KEY],
  latencyMs: 0,
  loopbackCalls: false,
  painter: {
    paint: async () => painted,
    close: async () => {},
  },
})
answer({})
sayReady(url)
