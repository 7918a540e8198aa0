import type { Socket } from 'node:net'

type Seat = { socket: Socket; network: string | null; answering: number; idleSince: number }

/**
 * Who may hold how many connections. A connection is idle unless an answer is being made: also while its request dribbles
 * in. Where there are more than there should be, the one that has been idle longest goes, of the network that is over its
 * share or else of the one that has most; so nobody's idle connections keep anybody else out.
 * @param options.most connections in all
 * @param options.share connections of one network
 * @param options.patienceMs a connection that was idle for less is between two requests: it does not go for its network's share
 */
export function connectionShares({
  most,
  share,
  patienceMs,
}: {
  most: number
  share: number
  patienceMs: number
}) {
  const networks = new Map<string | null, Set<Seat>>()
  const seats = new WeakMap<Socket, Seat>()
  let all = 0

  function leave(seat: Seat): void {
    const own = networks.get(seat.network)
    if (!own?.delete(seat)) return
    if (own.size === 0) networks.delete(seat.network)
    seats.delete(seat.socket)
    all -= 1
  }

  /** Ends the connection of a network that has been idle longest, but not the newcomer. */
  function makeRoom(network: string | null, newcomer: Seat, leastIdleMs = 0): boolean {
    for (const seat of networks.get(network) ?? []) {
      if (seat.answering > 0 || seat === newcomer) continue
      if (performance.now() - seat.idleSince < leastIdleMs) return false
      leave(seat)
      seat.socket.destroy()
      return true
    }
    return false
  }

  const greediestFirst = () =>
    [...networks.keys()]
      .filter((network) => network !== null)
      .sort((a, b) => (networks.get(b)?.size ?? 0) - (networks.get(a)?.size ?? 0))

  return {
    /** @param network what the other end counts for; null for a trusted proxy, which stands for many people */
    enter(socket: Socket, network: string | null): void {
      const seat: Seat = { socket, network, answering: 0, idleSince: performance.now() }
      const own = networks.get(network) ?? new Set()
      networks.set(network, own.add(seat))
      seats.set(socket, seat)
      all += 1
      socket.once('close', () => leave(seat))
      while (network !== null && own.size > share) {
        if (!makeRoom(network, seat, patienceMs)) break
      }
      if (all > most && !greediestFirst().some((each) => makeRoom(each, seat))) socket.destroy()
    },
    /** An answer is being made on this connection, until the returned function is called. */
    answers(socket: Socket): () => void {
      const seat = seats.get(socket)
      if (!seat) return () => {}
      seat.answering += 1
      return () => {
        seat.answering -= 1
        seat.idleSince = performance.now()
        const own = networks.get(seat.network)
        // From now on it is the one that has been idle for the shortest time.
        if (own?.delete(seat)) own.add(seat)
      }
    },
  }
}
