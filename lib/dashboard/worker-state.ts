/** A worker speaks every two seconds, into the database; when nothing was heard for so long, one of them is not at work. */
const SILENT_AFTER_MS = 6_000

export type WorkerState = 'running' | 'silent' | 'never_started'

/** What is known of the worker from when it last spoke. */
export function stateOfWorker(heardAt: Date | null, now: Date): WorkerState {
  if (!heardAt) return 'never_started'
  return now.getTime() - heardAt.getTime() > SILENT_AFTER_MS ? 'silent' : 'running'
}
