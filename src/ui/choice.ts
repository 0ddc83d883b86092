export type Choice = {
  value: string
  label: string
  /** Written after the label, quieter. */
  hint?: string
  /** Other words it is found by. */
  keywords?: string[]
  group?: string
}
