import { isThere, startAnew } from '../../ui/start-anew.ts'
import { keepWords } from './prompt.ts'

/** A page in the background draws no frame; longer than this, ms, none is waited for. */
const FRAME_MS = 200
/** Longest wait for the first pictures, ms: they are not drawn while the application begins. */
const PICTURES_MS = 250
const AGAIN_MS = 2000

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

// A server that goes away just now takes no words with it: tried again until it is back.
async function run(address: string): Promise<void> {
  for (let there = false; ; there = await isThere(address)) {
    try {
      return void (await import(/* @vite-ignore */ address))
    } catch (error) {
      // What fails inside the application is its own fault; browsers name a file that did not come.
      if (!(error instanceof Error && /module/i.test(error.message))) throw error
      if (there) {
        keepWords()
        startAnew()
      }
      document.getElementById('early-away')?.removeAttribute('hidden')
      await sleep(AGAIN_MS)
    }
  }
}

/** Resolves once the next frame is drawn. */
const frame = () =>
  Promise.race([
    sleep(FRAME_MS),
    new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
  ])

/** Runs the application, whose file is fetched already, once the first frame and the pictures are drawn. */
export async function startAfter(pictures: Promise<unknown>): Promise<void> {
  await frame()
  await Promise.race([pictures.then(frame), sleep(PICTURES_MS)])
  const app = document.getElementById('app')
  if (app instanceof HTMLLinkElement) void run(app.href)
}
