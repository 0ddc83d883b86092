import type { Secret } from '../secret.ts'
import type { Answer, Item } from './answer.ts'
import { type Downloader, download, isAllowed } from './download.ts'
import { send } from './transport.ts'

/** The service's own hosts: of results (contract §3.4), of models' pictures, of its own examples. */
const RUNWARE_IMAGES = ['im.runware.ai', 'mim.runware.ai', 'assets.runware.ai']

/** An async task is acknowledged at once; a sync one answers within 120 s (contract §2.2). */
const SUBMIT_MS = 60_000
const SYNC_MS = 150_000
const ASK_MS = 30_000
const UPLOAD_MS = 120_000

/** The engine as worker and routes see it. No call throws but `download`. */
export interface Runware {
  /** Starts a task; sync delivery answers with its results. Nothing more leaves once `held` aborts. */
  submit(task: Item, held?: AbortSignal): Promise<Answer>
  /** The account: whether the key is taken, and its balance. Costs nothing. */
  account(taskUUID: string): Promise<Answer>
  /** The state of a task: finished and unfinished results (contract §3.3). */
  ask(taskUUID: string): Promise<Answer>
  /** The archive's record of a task: whether it ever arrived. */
  details(taskUUID: string): Promise<Answer>
  /** Keeps a picture at the engine; the answer's item holds its `imageUUID`. */
  upload(taskUUID: string, dataUri: string): Promise<Answer>
  /**
   * Runs a tool's task; the engine's default delivery answers with its results (contract §3.1).
   * Nothing more leaves once `held` aborts.
   */
  run(task: Item, held?: AbortSignal): Promise<Answer>
  /** Looks for models; the answer's one item holds `results` and `totalResults` (contract §5). */
  search(task: Item): Promise<Answer>
  /** The bytes at an address, as given or lasting, at most `maxBytes`. Throws DownloadError. */
  download(url: string, maxBytes?: number): Promise<Uint8Array>
  /**
   * The address of a picture as it can be kept: null where `download` would not go there, and
   * without its origin where it is the embedded engine's, which has another port at every start.
   */
  toLasting(url: string): string | null
}

export interface RunwareSettings {
  baseUrl: string
  key: Secret
  fetch: typeof fetch
  /** How pictures are fetched from elsewhere; `fetch` where absent. */
  fetchPicture?: typeof fetch
  /** Hosts beside Runware's that results may be fetched from. */
  imageHosts: readonly string[]
  /** The engine is on this computer, embedded or on its own: its own origin may be fetched from. */
  embedded: boolean
}

const OWN = 'engine:'

const toLasting = (url: string, ownOrigin: string | null): string => {
  const { origin, href } = new URL(url)
  return origin === ownOrigin ? `${OWN}${href.slice(origin.length)}` : href
}
const fromLasting = (url: string, ownOrigin: string | null): string =>
  ownOrigin !== null && url.startsWith(`${OWN}/`) ? ownOrigin + url.slice(OWN.length) : url

/** The client of one engine: the only place, beside the settings, that knows the key. */
export function createRunware(settings: RunwareSettings): Runware {
  const call = (task: Item, timeout: number, held?: AbortSignal) =>
    send(settings, [task], timeout, held)
  const ownOrigin = settings.embedded ? new URL(settings.baseUrl).origin : null
  const { fetch: near, fetchPicture: far = near } = settings
  const from: Downloader = {
    fetch: (input, init) => (new URL(String(input)).origin === ownOrigin ? near : far)(input, init),
    hosts: new Set([...RUNWARE_IMAGES, ...settings.imageHosts]),
    ownOrigin,
  }
  return {
    submit: (task, held) => call(task, task.deliveryMethod === 'sync' ? SYNC_MS : SUBMIT_MS, held),
    account: (taskUUID) =>
      call({ taskType: 'accountManagement', taskUUID, operation: 'getDetails' }, ASK_MS),
    ask: (taskUUID) => call({ taskType: 'getResponse', taskUUID }, ASK_MS),
    details: (taskUUID) => call({ taskType: 'getTaskDetails', taskUUID }, ASK_MS),
    upload: (taskUUID, image) => call({ taskType: 'imageUpload', taskUUID, image }, UPLOAD_MS),
    run: (task, held) => call(task, SYNC_MS, held),
    search: (task) => call({ ...task, taskType: 'modelSearch' }, ASK_MS),
    download: (url, maxBytes) => download(fromLasting(url, from.ownOrigin), from, maxBytes),
    toLasting: (url) => (isAllowed(url, from) ? toLasting(url, from.ownOrigin) : null),
  }
}
