/** Picture bytes, content addressed by sha-256 in lower-case hex. Disk now, S3 behind the same face. */
export interface Files {
  /** Stores and fsyncs before it resolves; the same bytes again cost nothing. */
  put(bytes: Uint8Array): Promise<{ hash: string; bytes: number }>
  /** The bytes, or null where there are none. */
  read(hash: string): Promise<Uint8Array | null>
  has(hash: string): Promise<boolean>
  /** Also removes what was derived from it. */
  remove(hash: string): Promise<void>
  /** Thumbnails and renditions: can be made again, so a lost one is no harm. `key` starts with the hash. */
  putDerived(key: string, bytes: Uint8Array): Promise<void>
  readDerived(key: string): Promise<Uint8Array | null>
}
