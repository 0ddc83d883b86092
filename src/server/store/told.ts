/** Transactions that have something to tell; readers are woken for these alone. */
const told = new WeakSet<object>()

/** Notes that a transaction has something to tell. */
export const markTold = (transaction: object): void => void told.add(transaction)
/** Whether it has, once it is committed. */
export const isTold = (transaction: object): boolean => told.has(transaction)
