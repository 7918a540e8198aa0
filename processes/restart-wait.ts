const FIRST_MS = 100
/** The longest Chorus waits for what may have come back meanwhile, such as room on the disk. */
export const LONGEST_WAIT_MS = 30_000

/** How long to wait before a process is started again, when it has ended `times` times without serving for a while. */
export const restartWait = (times: number): number => Math.min(FIRST_MS * 2 ** (times - 1), LONGEST_WAIT_MS)
