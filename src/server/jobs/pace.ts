/** First question after 0.4 s, then × 1.5 up to 5 s (api.md, "Polling"); whole ms, as rows keep them. */
export const pollDelay = (polls: number): number => Math.round(Math.min(400 * 1.5 ** polls, 5_000))

/** After a refusal that may pass: 1 s, 2 s, 4 s … a minute, spread by a fifth so that many do not return at once. */
export const retryDelay = (attempts: number, random: () => number = Math.random): number =>
  Math.round(Math.min(1_000 * 2 ** attempts, 60_000) * (0.9 + random() * 0.2))

/** Work under way whose question met a key without credit or permission is asked for again, ms. */
export const LOCKED_MS = 60_000
/** How often a paused queue looks, by a question that costs nothing, whether it can go on. */
export const PROBE_MS = 5 * 60_000
/** Silence lasts this long before it is a doubt (promises.md, "Work and money", 3). */
export const SILENCE_MS = 60_000
/** From submission to the last question (api.md, "Polling"). */
export const DEADLINE_MS = 20 * 60_000
/** After a fault of our own disk or database. */
export const TROUBLE_MS = 5_000
