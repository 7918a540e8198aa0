/**
 * How much of a message one statement carries. The embedded database has one session for everybody, and takes 24 MB in
 * one statement for three seconds; 128 KB hold the others up for about 15 ms (measured on two cores).
 */
export const PIECE_BYTES = 128 * 1024

/**
 * The same bytes in pieces of one size, the last one shorter; one empty piece for no bytes. Each piece stands in the same
 * memory: use it before asking for the next.
 */
export async function* inPieces(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const piece = new Uint8Array(PIECE_BYTES)
  let filled = 0
  let given = 0
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; ) {
      const taken = Math.min(chunk.length - at, PIECE_BYTES - filled)
      piece.set(chunk.subarray(at, at + taken), filled)
      at += taken
      filled += taken
      if (filled < PIECE_BYTES) continue
      yield piece
      given++
      filled = 0
    }
  }
  if (filled > 0 || given === 0) yield piece.subarray(0, filled)
}
