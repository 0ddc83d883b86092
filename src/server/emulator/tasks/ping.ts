import type { TaskHandler } from '../engine.ts'

/** `ping` over HTTP; the answer carries no taskUUID (contract §1.1, §2.2). */
export const ping: TaskHandler = async () => ({ items: [{ taskType: 'ping', pong: true }] })
