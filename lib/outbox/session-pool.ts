import {
  openSession,
  type Patience,
  SessionError,
  type SmtpSession,
  type SmtpTarget,
} from '#lib/platform/smtp-session.ts'

const IDLE_MS = 20_000
const MESSAGES_A_SESSION = 100

export type SessionPool = {
  /** A session ready for a message: one that is open and idle, or a new one. @throws SessionError */
  take(): Promise<SmtpSession>
  /** Gives a session back; it is closed when it is worn out, broken, or idle for long. */
  give(session: SmtpSession): void
  /** Closes every session, in use, idle or on its way to being opened. */
  close(): void
}

/** Keeps sessions open between messages. `target` is asked at each new connection: it may move. */
export function sessionPool(target: () => SmtpTarget, patience: Partial<Patience> = {}): SessionPool {
  const closing = new AbortController()
  const idle = new Map<SmtpSession, NodeJS.Timeout>()
  const all = new Set<SmtpSession>()
  const drop = (session: SmtpSession) => {
    clearTimeout(idle.get(session))
    idle.delete(session)
    all.delete(session)
    session.close()
  }
  return {
    async take() {
      for (const [session, timer] of idle) {
        if (!session.usable) {
          drop(session)
          continue
        }
        clearTimeout(timer)
        idle.delete(session)
        return session
      }
      const session = await openSession(target(), { ...patience, signal: closing.signal })
      if (closing.signal.aborted) {
        session.close()
        throw new SessionError('No session is wanted any more')
      }
      all.add(session)
      return session
    },
    give(session) {
      if (!session.usable || session.carried >= MESSAGES_A_SESSION) drop(session)
      else
        idle.set(
          session,
          setTimeout(() => drop(session), IDLE_MS),
        )
    },
    close() {
      closing.abort()
      for (const session of all) drop(session)
    },
  }
}
