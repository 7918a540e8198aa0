import type { Look } from './pdf-sheet.ts'

/** Running text. DejaVu is large for its size: this reads like 12 points of Arial. */
export const BODY: Look = { size: 10.5, leading: 15.5, after: 8 }
