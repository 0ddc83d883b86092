/** The worker: takes due generations and moves each one step on. */
export interface Jobs {
  /** Something became due: look now instead of at the next look. */
  wake(): void
  /** Takes nothing new and resolves when what is in hand is put down. */
  stop(): Promise<void>
}
