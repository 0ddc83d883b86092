/** Transactions that have something to tell; readers are woken for these alone. */
const told = new WeakSet<object>()

export const markTold = (transaction: object): void => void told.add(transaction)
export const isTold = (transaction: object): boolean => told.has(transaction)
