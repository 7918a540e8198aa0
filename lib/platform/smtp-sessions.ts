import type { Socket } from 'node:net'
import type { SMTPServer, SMTPServerSession } from 'smtp-server'
import { networkOf } from './network.ts'
import { type ShareLimits, smtpShares } from './smtp-shares.ts'

export type SessionLimits = ShareLimits & {
  /** How long a session may last; the message it is in the middle of may still come in. */
  sessionMs: number
}

/** One connection, while it lasts. */
export type SmtpPresence = {
  /** A step of a message was made; or, by then, bytes that came later would have been too slow. */
  gotOn(until?: number): void
  /** A message is coming in: the end of the session waits for it. */
  receiving<Result>(run: () => Promise<Result>): Promise<Result>
  /** Says why (421) and ends the connection. */
  dismiss(why: string): void
}

const LINGER_MS = 1_000
const MAKE_ROOM = '4.7.0 Others want to be heard and this connection did nothing. Please come again.'
const TOO_LONG = '4.4.2 This session has lasted long enough. Please come again.'

/** Gives each connection of a server its share and an end. @returns who a session's connection is */
export function watchSessions(
  server: SMTPServer,
  limits: SessionLimits,
): (session: SMTPServerSession) => SmtpPresence | undefined {
  const shares = smtpShares(limits)
  const present = new Map<string, SmtpPresence>()

  function enter(socket: Socket): void {
    // It may break before the server has looked at it.
    socket.on('error', () => {})
    const place = placeOf(socket)
    const dismiss = (why: string) => end(server, { socket, place, why })
    const share = shares.take(networkOf(socket.remoteAddress ?? 'unknown'), () => dismiss(MAKE_ROOM))
    let busy = false
    let over = false
    const timer = setTimeout(() => {
      over = true
      if (!busy) dismiss(TOO_LONG)
    }, limits.sessionMs)
    whenGone(socket, () => {
      clearTimeout(timer)
      shares.leave(share)
      present.delete(place)
    })
    present.set(place, {
      dismiss,
      gotOn: (until = Number.POSITIVE_INFINITY) => {
        share.gotOnAt = Math.max(share.gotOnAt, Math.min(performance.now(), until))
      },
      async receiving(run) {
        busy = true
        try {
          return await run()
        } finally {
          busy = false
          // The answer to the message goes first.
          if (over) setImmediate(() => dismiss(TOO_LONG))
        }
      },
    })
  }
  server.server.on('connection', enter)
  return ({ id }) => {
    const connection = [...server.connections].find((one) => one.id === id)
    return connection && present.get(placeOf(connection._socket))
  }
}

/** Where a connection comes from: the same before and after it is encrypted, when another socket stands for it. */
const placeOf = ({ remoteAddress, remotePort }: Socket) => `${remoteAddress} ${remotePort}`

/** Calls back once the connection has gone. The server takes away whoever listens to a socket when it becomes encrypted. */
function whenGone(socket: Socket, then: () => void): void {
  const destroy = socket._destroy.bind(socket)
  socket._destroy = (error, done) => {
    then()
    destroy(error, done)
  }
}

/** A connection that is told to go and stays is cut off. */
function end(
  server: SMTPServer,
  { socket, place, why }: { socket: Socket; place: string; why: string },
): void {
  const connection = [...server.connections].find(({ _socket }) => placeOf(_socket) === place)
  if (!connection) {
    socket.destroy()
    return
  }
  connection.send(421, why, false)
  setTimeout(() => socket.destroy(), LINGER_MS).unref()
}
