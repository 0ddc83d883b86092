/** A page in the background draws no frame; longer than this, ms, none is waited for. */
const FRAME_MS = 200
const AGAIN_MS = 2000

// A server that goes away just now takes no words with it: tried again until it is back.
async function run(address: string): Promise<void> {
  try {
    await import(/* @vite-ignore */ address)
  } catch (error) {
    // What fails inside the application is its own fault; browsers name a file that did not come.
    if (!(error instanceof Error && /module/i.test(error.message))) throw error
    document.getElementById('early-away')?.removeAttribute('hidden')
    setTimeout(run, AGAIN_MS, address)
  }
}

/** Runs the application, whose file is fetched already, once the first frame is drawn. */
export function startAfterFrame(): void {
  const start = () => {
    const app = document.getElementById('app')
    app?.removeAttribute('id')
    if (app instanceof HTMLLinkElement) void run(app.href)
  }
  requestAnimationFrame(() => setTimeout(start))
  setTimeout(start, FRAME_MS)
}
