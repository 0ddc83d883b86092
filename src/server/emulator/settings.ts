import { join } from 'node:path'
import { readMarks } from './marks.ts'
import type { EmulatorOptions } from './server.ts'

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost'])
const PORT = 4318

function readNumber(
  env: NodeJS.ProcessEnv,
  name: string,
  usual: number,
  max: number,
  wrong: string[],
): number {
  const text = env[name]?.trim()
  if (!text) return usual
  const value = Number(text)
  if (Number.isInteger(value) && value >= 0 && value <= max) return value
  wrong.push(`${name} must be a whole number from 0 to ${max}, not "${text}".`)
  return usual
}

/** The stand-alone engine's settings. Throws one Error that lists everything wrong. */
export function readSettings(env: NodeJS.ProcessEnv): EmulatorOptions {
  const wrong: string[] = []
  const host = env.HOST?.trim() || '127.0.0.1'
  if (!LOOPBACK.has(host))
    wrong.push(
      `HOST must be 127.0.0.1, ::1 or localhost, not "${host}": the engine is for this computer.`,
    )
  const port = readNumber(env, 'PORT', PORT, 65_535, wrong)
  const latencyMs = readNumber(env, 'EMULATOR_LATENCY_MS', 0, 600_000, wrong)
  const key = env.EMULATOR_KEY?.trim()
  const faults = env.EMULATOR_FAULTS?.trim() ?? ''
  if (readMarks(faults).prompt !== '')
    wrong.push(
      `EMULATOR_FAULTS must be markers such as "[[slow 2]] [[429 1]]", not "${faults}"; the engine's own page lists them.`,
    )
  if (wrong.length > 0) throw new Error(wrong.join('\n'))
  return {
    host,
    port,
    latencyMs,
    faults,
    keys: key ? [key] : 'any',
    folder: join(env.DATA_DIR?.trim() || './data', 'emulator'),
    loopbackCalls: true,
  }
}
