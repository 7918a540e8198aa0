import { solvePuzzles } from '#lib/platform/solve-puzzles.ts'

/** Solves beside the page, so that it stays quick to read and to press. */
addEventListener('message', ({ data }: MessageEvent<string>) => postMessage(solvePuzzles(data)))
