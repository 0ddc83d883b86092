/** The bytes given under a key are no picture that can be painted from. */
export class UnreadablePicture extends Error {
  readonly key: string

  constructor(key: string, why: string) {
    super(`The picture "${key.slice(0, 80)}" cannot be read: ${why}`)
    this.name = 'UnreadablePicture'
    this.key = key
  }
}
