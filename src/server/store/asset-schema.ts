export interface AssetRow {
  hash: string
  mime: string
  bytes: number
  width: number
  height: number
  alpha: number
  /** When it was last given or made. */
  created_at: number
}

/** What a picture was put together from, as its owner's browser said (contract/history.ts). */
export interface OriginRow {
  owner_id: string
  hash: string
  source: string
  /** null where it is the source alone, fitted to another size. */
  result: string | null
  created_at: number
}

/** A picture of ours that an engine already holds. */
export interface UploadRow {
  engine_id: string
  hash: string
  image_uuid: string
  uploaded_at: number
}

/** A model's picture that a search of an engine named; `bytes` is null until it is cached. */
export interface ModelPictureRow {
  hash: string
  engine_id: string
  address: string
  seen_at: number
  bytes: number | null
}

/** Who may see bytes that several people may have: a picture by the sha-256 of its bytes. */
export interface OwnedHashRow {
  owner_id: string
  hash: string
}

/** Pictures' bytes, whose they are and what they were made from. */
export interface AssetTables {
  assets: AssetRow
  asset_origins: OriginRow
  uploads: UploadRow
  model_pictures: ModelPictureRow
  asset_owners: OwnedHashRow
  model_picture_owners: OwnedHashRow
}
