/** An original as it lies in the store. */
export interface StoredFile {
  hash: string
  bytes: number
  /** When it was written, milliseconds since 1970 by the store's clock. */
  at: number
}

/**
 * Picture bytes, content addressed by sha-256 in lower-case hex: a folder (`disk.ts`) or an S3 bucket
 * (`s3.ts`). What cannot be done throws what the file system throws, or `FilesTrouble`.
 */
export interface Files {
  /** Stores durably, and looked at, before it resolves; the same bytes again cost nothing. */
  put(bytes: Uint8Array): Promise<{ hash: string; bytes: number }>
  /** The bytes, or null where there are none. */
  read(hash: string): Promise<Uint8Array | null>
  has(hash: string): Promise<boolean>
  /** Also removes what was derived from it. */
  remove(hash: string): Promise<void>
  /** Thumbnails and renditions: can be made again, so a lost one is no harm. `key` starts with the hash. */
  putDerived(key: string, bytes: Uint8Array): Promise<void>
  readDerived(key: string): Promise<Uint8Array | null>
  /** Everything derived from an original, which stays. */
  removeDerived(hash: string): Promise<void>
  /** Every original, in no order; one written meanwhile may be missing. */
  list(): AsyncIterable<StoredFile>
  /** The key of everything derived. */
  listDerived(): AsyncIterable<string>
  /** Throws where the store does not answer. */
  probe(): Promise<void>
}

/** The store of the files cannot do it for now; `problem.ts` has the words for its code. */
export class FilesTrouble extends Error {
  override readonly name = 'FilesTrouble'
  readonly code: 'FILES_AWAY' | 'FILES_FULL' | 'FILES_DAMAGED'

  constructor(code: FilesTrouble['code'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

const HASH = /^[0-9a-f]{64}$/
/** `<hash>.<form>`: whose it is, and which of its forms. */
const DERIVED_KEY = /^([0-9a-f]{64})[.-]([a-z0-9-]{1,32})$/

/** Where an original lies, the same in a folder and in a bucket: `files/ab/<hash>`. Throws TypeError. */
export function originalPath(hash: string): string {
  if (!HASH.test(hash)) throw new TypeError('A file is named by a sha-256 in lower-case hex.')
  return `files/${hash.slice(0, 2)}/${hash}`
}

/** Under which path everything derived from an original lies. Throws TypeError. */
export const formsPath = (hash: string): string =>
  originalPath(hash).replace(/^files\//, 'derived/')

/** Where a derived file lies: `derived/ab/<hash>/<form>`. Throws TypeError. */
export function derivedPath(key: string): string {
  const [, hash, form] = DERIVED_KEY.exec(key) ?? []
  if (!hash || !form) throw new TypeError('A derived file is named <sha-256>.<form>.')
  return `${formsPath(hash)}/${form}`
}
