/** A worker speaks every two seconds; one that was not heard for so long is not at work. */
const SILENT_AFTER_MS = 15_000

export type WorkerState = 'running' | 'silent' | 'never_started'

/** What is known of the worker from when it last spoke. */
export function stateOfWorker(heardAt: Date | null, now: Date): WorkerState {
  if (!heardAt) return 'never_started'
  return now.getTime() - heardAt.getTime() > SILENT_AFTER_MS ? 'silent' : 'running'
}
