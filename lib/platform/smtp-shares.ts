export type ShareLimits = {
  /** Connections of one network. */
  perNetwork: number
  inAll: number
}

/** One connection, while it lasts. */
export type Connection = {
  readonly network: string
  /** When it last got on with something, in ms of `performance.now()`. */
  gotOnAt: number
  giveWay(): void
}

const longestIdle = (connections: Connection[]): Connection | undefined =>
  connections.toSorted((one, other) => one.gotOnAt - other.gotOnAt)[0]

/**
 * Who may be connected. A newcomer is always heard: where its network has used up its share, or else where there is no
 * room at all, the network that has the most gives up the connection that has got on with nothing for the longest.
 */
export function smtpShares({ perNetwork, inAll }: ShareLimits) {
  const connections = new Set<Connection>()
  const of = (network: string) => [...connections].filter((connection) => connection.network === network)

  /** The connections of the networks that have the most, a newcomer counted in. */
  function ofTheLargest(newcomer: string): Connection[] {
    const counts = new Map([[newcomer, 1]])
    for (const { network } of connections) counts.set(network, (counts.get(network) ?? 0) + 1)
    const most = Math.max(...[...connections].map(({ network }) => counts.get(network) ?? 0))
    return [...connections].filter(({ network }) => counts.get(network) === most)
  }

  return {
    /** @param giveWay called when somebody else needs its room */
    take(network: string, giveWay: () => void): Connection {
      const own = of(network)
      const crowded = own.length >= perNetwork ? own : connections.size >= inAll ? ofTheLargest(network) : []
      const giving = longestIdle(crowded)
      if (giving) {
        connections.delete(giving)
        giving.giveWay()
      }
      const connection = { network, gotOnAt: performance.now(), giveWay }
      connections.add(connection)
      return connection
    },
    leave: (connection: Connection) => void connections.delete(connection),
  }
}
