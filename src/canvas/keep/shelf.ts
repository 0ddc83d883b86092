/** IndexedDB in promises: what the canvas keeps on disk. */
const NAME = 'playground.canvas'
const DOCUMENTS = 'documents'
const OPERATIONS = 'operations'
const ASIDE = 'aside'
/** Documents that are kept; the oldest go first. */
const MOST = 40
/** The same of those that cannot be read. */
const MOST_ASIDE = 10

export interface StoredDocument {
  id: string
  /** ms since 1970. */
  savedAt: number
  /** The picture that it lies over, and the mask that was stored of it last, as image values. */
  picture: string | null
  mask: string | null
  /** Any more fields are the keeper's. */
  [name: string]: unknown
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

const finished = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
    transaction.onerror = () => reject(transaction.error)
  })

let opening: Promise<IDBDatabase> | null = null

function open(): Promise<IDBDatabase> {
  opening ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(NAME, 1)
    request.onupgradeneeded = () => {
      const { result } = request
      result.createObjectStore(DOCUMENTS, { keyPath: 'id' }).createIndex('mask', 'mask')
      result.createObjectStore(OPERATIONS)
      result.createObjectStore(ASIDE, { autoIncrement: true })
    }
    request.onsuccess = () => {
      // A newer page must not wait for this one.
      request.result.onversionchange = () => {
        request.result.close()
        opening = null
      }
      request.result.onclose = () => {
        opening = null
      }
      resolve(request.result)
    }
    request.onerror = () => reject(request.error)
    request.onblocked = () => reject(new Error('Another tab holds the storage.'))
  })
  opening.catch(() => {
    opening = null
  })
  return opening
}

const all = (id: string) => IDBKeyRange.bound([id], [id, []])

/** A document with its operations by number; undefined where there is none. */
export async function readShelf(id: string) {
  const transaction = (await open()).transaction([DOCUMENTS, OPERATIONS])
  const operations = transaction.objectStore(OPERATIONS)
  const [record, numbers, values] = await Promise.all([
    done<StoredDocument | undefined>(transaction.objectStore(DOCUMENTS).get(id)),
    done(operations.getAllKeys(all(id))),
    done<unknown[]>(operations.getAll(all(id))),
  ])
  // The keys are pairs of document and number.
  const named = numbers.map((key, index) => [(key as [string, number])[1], values[index]] as const)
  return record && { record, operations: new Map(named) }
}

/** All documents without their operations, the latest first. */
export async function listShelf(): Promise<StoredDocument[]> {
  const documents = (await open()).transaction(DOCUMENTS).objectStore(DOCUMENTS)
  const found: StoredDocument[] = await done(documents.getAll())
  return found.sort((a, b) => b.savedAt - a.savedAt)
}

/**
 * Writes a document and the operations that are new in it; all or nothing. Rejects where the others
 * of a document are gone: the person may have emptied the storage.
 */
export async function writeShelf(
  record: StoredDocument,
  added: ReadonlyMap<number, unknown>,
  isWhole: boolean,
): Promise<void> {
  const transaction = (await open()).transaction([DOCUMENTS, OPERATIONS], 'readwrite')
  const documents = transaction.objectStore(DOCUMENTS)
  const operations = transaction.objectStore(OPERATIONS)
  if (isWhole) operations.delete(all(record.id))
  else if ((await done(documents.getKey(record.id))) === undefined) {
    transaction.abort()
    throw new Error('The storage was emptied.')
  }
  documents.put(record)
  for (const [number, operation] of added) operations.put(operation, [record.id, number])
  await finished(transaction)
}

/** Takes a document out of use, and keeps it as it was. */
export async function setAside(id: string): Promise<void> {
  const found = await readShelf(id)
  const transaction = (await open()).transaction([DOCUMENTS, OPERATIONS, ASIDE], 'readwrite')
  transaction.objectStore(ASIDE).put({ ...found, at: Date.now() })
  transaction.objectStore(DOCUMENTS).delete(id)
  transaction.objectStore(OPERATIONS).delete(all(id))
  await finished(transaction)
}

/** Drops the oldest documents beyond what is kept. */
export async function pruneShelf(): Promise<void> {
  const transaction = (await open()).transaction([DOCUMENTS, OPERATIONS, ASIDE], 'readwrite')
  const aside = transaction.objectStore(ASIDE)
  for (const key of (await done(aside.getAllKeys())).slice(0, -MOST_ASIDE)) aside.delete(key)
  const documents = transaction.objectStore(DOCUMENTS)
  const known: StoredDocument[] = await done(documents.getAll())
  const old = known.sort((a, b) => b.savedAt - a.savedAt).slice(MOST)
  for (const { id } of old) {
    documents.delete(id)
    transaction.objectStore(OPERATIONS).delete(all(id))
  }
  await finished(transaction)
}
