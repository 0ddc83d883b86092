import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { availableParallelism } from 'node:os'
import { openArchive } from './archive/archive.ts'
import { prune } from './archive/prune.ts'
import { createCalls } from './calls/calls.ts'
import { createPortraits } from './catalogue/portraits.ts'
import type { Engine } from './engine.ts'
import { createListener } from './http/listener.ts'
import { createPainter } from './paint/pool.ts'
import { createSocketDoor, wantsSocket } from './socket/door.ts'
import { createTally } from './tally.ts'
import type { Keys } from './wire/login.ts'
import type { Painter } from './work/painter.ts'
import { createWorks } from './work/works.ts'
import { realWorld, type World } from './world.ts'

export interface EmulatorOptions {
  /** 0: any free port. */
  port: number
  host: string
  /** The engine's own folder; one engine at a time. */
  folder: string
  keys: Keys
  /** Markers that hold for every task, as if they stood in its prompt. */
  faults?: string
  /** ms that each picture takes at least. */
  latencyMs: number
  /** Webhooks and uploads to addresses of this computer are sent; otherwise none. */
  loopbackCalls: boolean
  painter?: Painter
  world?: World
}

export interface Emulator {
  /** Where it listens: `http://127.0.0.1:4318`; tasks go to `/v1` below it. */
  url: string
  /** Stops at once; unfinished work is finished after the next start on the same folder. */
  close(): Promise<void>
}

/** Painting threads beside the main one; each holds a full picture in several layers. */
const MOST_THREADS = 4

const urlOf = ({ address, family, port }: AddressInfo): string =>
  `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`

/** Starts the engine. Throws Error when its folder is in use or its port is taken. */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const { world = realWorld, latencyMs } = options
  const archive = openArchive(options.folder)
  await prune(archive, world.clock())
  const slots = Math.max(1, Math.min(MOST_THREADS, availableParallelism() - 1))
  const painter = options.painter ?? createPainter({ threads: slots })
  let url = ''
  const origin = () => url
  const calls = createCalls({ archive, world, origin, loopback: options.loopbackCalls })
  const works = createWorks({
    archive,
    painter,
    world,
    latencyMs,
    slots,
    onPicture: calls.announce,
    onEnd: calls.settled,
  })
  const { keys } = options
  const portraits = createPortraits(painter)
  const tally = createTally()
  const { faults = '' } = options
  const engine: Engine = { archive, works, calls, portraits, world, keys, origin, tally, faults }
  const server = createServer({ shouldUpgradeCallback: wantsSocket }, createListener(engine))
  const sockets = createSocketDoor(engine)
  server.on('upgrade', sockets.upgrade)

  const close = async () => {
    works.stop()
    calls.stop()
    sockets.close()
    server.closeAllConnections()
    await Promise.all([
      painter.close(),
      new Promise<void>((resolve) => server.close(() => resolve())),
    ])
    archive.close()
  }
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(options.port, options.host, resolve)
    })
  } catch (error) {
    await close()
    throw error
  }
  // A TCP server that listens has an address with a port.
  url = urlOf(server.address() as AddressInfo)
  works.resume()
  calls.resume()
  return { url, close }
}
