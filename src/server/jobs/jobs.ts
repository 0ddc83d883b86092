/** The worker: takes due generations and moves each one step on. */
export interface Jobs {
  /** Something became due: look now instead of at the next look. */
  wake(): void
  /**
   * Takes nothing new and resolves when what is in hand is put down, at most `grace` ms later: what
   * is left then is handed over, for another instance or the next start to go on with.
   */
  stop(grace?: number): Promise<void>
}
