import type { EncodedJob, Output, Painted } from '../paint/job.ts'

/** Computes pictures off the main thread. */
export interface Painter {
  /** Throws Error when the job cannot be painted. */
  paint(job: EncodedJob, output: Output): Promise<Painted>
  close(): Promise<void>
}
