import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'
import { Secret } from '../secret.ts'
import type { BucketWorld } from './bucket.ts'
import type { S3Settings } from './s3-settings.ts'

const s3rver = fileURLToPath(import.meta.resolve('s3rver')).replace(
  /lib[\\/]s3rver\.js$/,
  'bin/s3rver.js',
)

const cleanUps: (() => Promise<void> | void)[] = []
afterAll(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
})

export interface S3Server {
  settings: S3Settings
  /** Where it keeps its objects: one file each, `<bucket>/<key>._S3rver_object`. */
  folder: string
  /** Another bucket of the same server. */
  bucket(name: 'pictures' | 'others' | 'missing'): S3Settings
  stop(): Promise<void>
}

/** An S3-speaking server as a process of its own, with two empty buckets. It checks no signatures. */
export async function startS3(): Promise<S3Server> {
  const folder = mkdtempSync(join(tmpdir(), 's3-'))
  const buckets = ['pictures', 'others'].flatMap((name) => ['--configure-bucket', name])
  const options = ['-d', folder, '-a', '127.0.0.1', '-p', '0', '-s', '--no-vhost-buckets']
  const child = spawn(process.execPath, [s3rver, ...options, ...buckets], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { PATH: process.env.PATH },
  })
  const gone = once(child, 'exit')
  const stop = async () => {
    child.kill('SIGKILL')
    await gone
  }
  cleanUps.push(() => rmSync(folder, { recursive: true, force: true }), stop)
  let said = ''
  let port: string | undefined
  for await (const chunk of child.stdout) {
    said += chunk
    port = /listening on 127\.0\.0\.1:(\d+)/.exec(said)?.[1]
    if (port) break
  }
  const of = (bucket: string): S3Settings => ({
    endpoint: `http://127.0.0.1:${port}`,
    bucket,
    region: 'us-east-1',
    accessKeyId: new Secret('S3RVER'),
    secretAccessKey: new Secret('S3RVER'),
  })
  return { settings: of('pictures'), folder, bucket: of, stop }
}

/** The real network, without waiting before another try. */
export const promptly: BucketWorld = { fetch, wait: async () => {} }
