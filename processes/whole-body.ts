import type { IncomingMessage } from 'node:http'

/**
 * Waits until a request's body is here in whole, so that nothing works on a request that is still on its way, and nothing
 * is kept of one that is too large.
 * @param most bytes a body may have
 * @returns `gone` when the other side went away in the middle. After `too_large` the rest is read and thrown away.
 */
export function wholeBody(
  request: IncomingMessage,
  { most }: { most: number },
): Promise<'whole' | 'too_large' | 'gone'> {
  const { 'content-length': said, 'transfer-encoding': inPieces } = request.headers
  if (Number(said ?? 0) > most) {
    request.resume()
    return Promise.resolve('too_large')
  }
  if (inPieces === undefined && Number(said ?? 0) === 0) return Promise.resolve('whole')
  return new Promise((resolve) => {
    let length = 0
    const push = request.push.bind(request)
    // The parser pushes what arrives. Told that there is room, it goes on although nobody reads yet.
    request.push = (part: Buffer | null) => {
      if (part === null) {
        resolve('whole')
        return push(null)
      }
      length += part.length
      if (length <= most) push(part)
      else if (length - part.length <= most) {
        resolve('too_large')
        request.resume()
      }
      return true
    }
    request.once('close', () => resolve('gone'))
  })
}

/**
 * Lets a body through as it comes, up to a number of bytes; the part that passes it is the last, and the rest is read and
 * thrown away.
 */
export function bodyUpTo(request: IncomingMessage, most: number): void {
  const push = request.push.bind(request)
  let length = 0
  request.push = (part: Buffer | null) => {
    const before = length
    length += part?.length ?? 0
    return part === null || before <= most ? push(part) : true
  }
}
