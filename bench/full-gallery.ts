import { createHash, randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { findModel } from '../src/models/index.ts'
import { toTask } from '../src/models/task.ts'
import { runwareEngine } from '../src/server/engine.ts'
import { openDisk } from '../src/server/files/disk.ts'
import { openFolder } from '../src/server/folder/folder.ts'
import { type NewRows, toNewRows } from '../src/server/jobs/new-rows.ts'
import { Secret } from '../src/server/secret.ts'
import { keepAsset } from '../src/server/store/assets.ts'
import { LOCAL_OWNER } from '../src/server/store/owner.ts'

const EACH = 4
const PICTURES = 12
const SIDE = 1024
/** A minute between generations, so that many fall on one day and days follow each other. */
const STEP_MS = 5 * 60_000
const ROWS_AT_ONCE = 100

/** Different, and no heavier to decode than real ones. */
const picture = (at: number): Promise<Buffer> =>
  sharp({
    create: {
      width: SIDE,
      height: SIDE,
      channels: 3,
      background: { r: at * 20, g: 128, b: 255 - at * 20 },
      noise: { type: 'gaussian', mean: 100 + at * 8, sigma: 20 },
    },
  })
    .jpeg()
    .toBuffer()

/** Fills a data folder with finished generations of four pictures each, `count` pictures in all. */
export async function fillGallery(
  dataDir: string,
  engine: { url: string; key: string },
  count: number,
): Promise<void> {
  const folder = await openFolder(dataDir)
  const model = findModel('krea-flux-1-krea-dev')
  if (!folder || !model) throw new Error('The folder or the model is not there.')
  const { store } = folder
  const files = await openDisk(dataDir)
  const hashes: string[] = []
  for (let at = 0; at < PICTURES; at++) {
    const { hash, bytes } = await files.put(await picture(at))
    const asset = {
      hash,
      bytes,
      mime: 'image/jpeg',
      width: SIDE,
      height: SIDE,
      alpha: 0,
      created_at: 0,
    }
    await keepAsset(store.db, asset, LOCAL_OWNER)
    hashes.push(hash)
  }
  const start = Date.now()
  let time = start
  const nothing = async () => Promise.reject(new Error('Nothing is asked of it.'))
  const quiet = () => undefined
  const world = {
    store,
    files,
    engine: runwareEngine(engine.url, new Secret(engine.key)),
    runware: {
      submit: nothing,
      account: nothing,
      ask: nothing,
      details: nothing,
      upload: nothing,
      run: nothing,
      search: nothing,
      download: nothing,
      toLasting: () => null,
    },
    clock: () => time,
    newId: randomUUID,
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
  }

  const finished = (at: number): NewRows => {
    time = start - at * STEP_MS
    const request = {
      positivePrompt: `A lighthouse at dusk, number ${at}`,
      width: SIDE,
      height: SIDE,
      numberResults: EACH,
    }
    const taskUUID = randomUUID()
    const { task, added } = toTask(model, request, taskUUID)
    const { generation, images } = toNewRows(world, {
      owner: LOCAL_OWNER,
      model,
      key: randomUUID(),
      hash: createHash('sha256').update(taskUUID).digest('hex'),
      recipe: taskUUID,
      request,
      context: undefined,
      parentId: undefined,
      task,
      taskUUID,
      added,
      inline: {},
      prompt: request.positivePrompt,
      learned: {},
    })
    const done = { submitted_at: time, finished_at: time, due_at: null, charged: 'yes' }
    return {
      generation: { ...generation, ...done, state: 'done', reserved: 0 },
      images: images.map((image) => ({
        ...image,
        state: 'stored',
        image_uuid: randomUUID(),
        seed: String(7_000_000_000_000 + at * EACH + image.idx),
        cost: 3_800_000,
        nsfw: 0,
        hash: hashes[(at * EACH + image.idx) % PICTURES] ?? null,
        bytes: 300_000,
        mime: 'image/jpeg',
        stored_at: time,
      })),
    }
  }

  const generations = Math.ceil(count / EACH)
  for (let first = 0; first < generations; first += ROWS_AT_ONCE) {
    const last = Math.min(generations, first + ROWS_AT_ONCE)
    const rows = Array.from({ length: last - first }, (_, at) => finished(first + at))
    await store.transaction(async (tx) => {
      await tx
        .insertInto('generations')
        .values(rows.map((row) => row.generation))
        .execute()
      await tx
        .insertInto('images')
        .values(rows.flatMap((row) => row.images))
        .execute()
    })
  }
  await store.close()
  folder.lock.release()
}
