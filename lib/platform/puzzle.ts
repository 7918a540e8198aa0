/**
 * A proof of work: for each of {@link PUZZLES} small puzzles a number whose SHA-256, taken with the challenge, begins with so
 * many zero bits. Many small ones take nearly the same time for everybody, where one large one would take some people five
 * times as long. Safe for the client.
 */
export const PUZZLES = 16

/** About 65,000 hashes in all: a second on a slow telephone, two at the very most. */
export const PUZZLE_BITS = 12

/** What is hashed for a puzzle; with any number a person will ever reach it fits one block of SHA-256. */
export const puzzleText = (challenge: string, puzzle: number, number: number): string =>
  `${challenge}.${puzzle}.${number.toString(36)}`
