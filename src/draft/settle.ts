/** Work of other rooms that a request must not miss, such as a mask that is not stored yet. */
type Settle = () => Promise<void> | undefined

const works = new Set<Settle>()

/** Offers such work: `settle` ends it at once, or says that there is none. Returns its end. */
export function offerToSettle(settle: Settle): () => void {
  works.add(settle)
  return () => works.delete(settle)
}

/** Ends all of it; undefined where there is none, so that nobody waits. Rejects with a sentence. */
export function settleAll(): Promise<unknown> | undefined {
  const running = [...works].flatMap((settle) => settle() ?? [])
  return running.length > 0 ? Promise.all(running) : undefined
}
