/** One thing wrong, or worth saying, about a request. Paths are relative to its root. */
export interface Issue {
  path: string
  severity: 'error' | 'warning'
  /** The rule's name, stable for tests and documents: `range`, `required`, `unknown`, `steps-order` … */
  rule: string
  /** A sentence for a person. */
  message: string
  /** What is allowed at this path, in words: "a whole number from 1 to 50". */
  allowed?: string
  repair?: Repair
}

/** One click that makes the issue go away. `null` unsets. */
export interface Repair {
  label: string
  set: { path: string; value: unknown }[]
}
