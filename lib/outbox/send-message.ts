import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from '#lib/platform/database.ts'
import type { OutboxMessage } from '#lib/platform/generated/prisma/client.ts'
import { log } from '#lib/platform/log.ts'
import { within } from '#lib/platform/run-statement.ts'
import type { DeliveryOutcome, SmtpSession } from '#lib/platform/smtp-session.ts'
import { codesOf, type Decision, decideAfter, type History } from './answer-rules.ts'
import { filesToSend } from './files-to-send.ts'
import type { Kinds } from './follower.ts'
import { writeRest } from './lane-rest.ts'
import { type Fence, FollowerError, type Move, moveAlone, moveMessage } from './move-message.ts'

export type Sending = {
  db: Database
  session: SmtpSession
  /** As claimed: leased to `owner`. */
  message: OutboxMessage
  /** Makes the lines that sign a message's bytes; where it is missing nothing is signed. */
  sign?: (raw: Uint8Array) => Promise<string>
  owner: string
  kinds: Kinds
  now: () => Date
  /** Told when the mail system has taken the message: nothing more is said in the session, while that is being recorded. */
  onTaken?: () => void
  /** Aborts the retries of a record the database would not take. */
  signal?: AbortSignal
}

const RECORD_AGAIN_MS = 500
const FOLLOWER_TRIES = 5

/**
 * Sends one claimed message and records what came of it, each step fenced on the lease: a sender that lost its lease
 * neither sends nor records. `in_data` is committed before the first byte of the text leaves, and with it the signature:
 * a message whose text was ever on its way is sent again with the same bytes, whatever key there is by then. An outcome the database
 * will not take is offered again until it does, or until `signal`.
 * @returns what the outcome means for the lane
 */
export async function sendMessage(sending: Sending): Promise<Decision['lane']> {
  const { db, session, message, owner, kinds, now } = sending
  const fence: Fence = { owner, attempt: message.attempts }
  const allowed = await permission(sending)
  if (!allowed.ok) {
    await record(sending, fence, { to: 'cancelled', response: allowed.reason })
    return 'go_on'
  }
  const signature = message.signature ?? (await sign(sending)) ?? ''
  let keptBack: string | null = null
  let leaseLost = false
  const result = await session.deliver({
    envelope: { from: message.envelopeFrom, to: message.envelopeTo },
    raw: Buffer.concat([Buffer.from(signature), message.raw]),
    more: message.files > 0 ? filesToSend(db, message.id) : undefined,
    async release() {
      const still = await permission(sending)
      if (!still.ok) {
        keptBack = still.reason
        return false
      }
      const { id, kind } = message
      const begins = {
        id,
        kind,
        to: 'in_data',
        from: ['leased'],
        now: now(),
        fence,
        signature,
        kinds,
      } as const
      const begun = (await moveAlone(db, begins)) !== null
      leaseLost = !begun
      return begun
    },
  })
  if (leaseLost) {
    log().warn({ message: message.id }, 'a lease was lost before its message left')
    return 'go_on'
  }
  if (keptBack !== null) {
    await record(sending, fence, { to: 'cancelled', response: keptBack })
    return 'go_on'
  }
  if (result.kind === 'accepted') sending.onTaken?.()
  const decision = await record(sending, fence, result)
  return decision?.lane ?? 'go_on'
}

/** A signature is of every byte: only here are those of the files held all at once. */
async function sign({ db, message, sign }: Sending): Promise<string | undefined> {
  if (!sign || message.files === 0) return sign?.(message.raw)
  const whole: Uint8Array[] = [message.raw]
  for await (const bytes of filesToSend(db, message.id)) whole.push(bytes)
  return sign(Buffer.concat(whole))
}

async function permission({ db, kinds, message }: Sending) {
  return kinds[message.kind]?.mayLeave?.(db, message) ?? { ok: true as const }
}

type KeptBack = { to: 'cancelled'; response: string }

async function record(
  sending: Sending,
  fence: Fence,
  result: DeliveryOutcome | KeptBack,
): Promise<Decision | null> {
  const { message, signal } = sending
  let followerFailures = 0
  for (;;) {
    try {
      const kinds = followerFailures < FOLLOWER_TRIES ? sending.kinds : {}
      return await recordOnce({ ...sending, kinds }, fence, result)
    } catch (error) {
      log().error({ err: error, message: message.id }, 'an outcome could not be recorded yet')
      if (signal?.aborted) throw error
      if (error instanceof FollowerError) followerFailures++
      await pause(RECORD_AGAIN_MS, undefined, { signal })
    }
  }
}

async function recordOnce(
  { db, message, kinds, now }: Sending,
  fence: Fence,
  result: DeliveryOutcome | KeptBack,
): Promise<Decision | null> {
  const at = now()
  const { id, kind, lane } = message
  const move = (to: Move['to'], more: Partial<Move>) =>
    ({ id, to, from: ['leased', 'in_data'], now: at, fence, kinds, ...more }) as const
  if ('to' in result || result.kind === 'accepted') {
    const to = 'to' in result ? result.to : 'accepted'
    const outcome = to === 'accepted' ? to : 'kept_back'
    await moveAlone(db, { kind, ...move(to, { response: result.response, ended: { outcome } }) })
    return to === 'accepted' ? { to } : null
  }
  return db.$transaction(async (tx) => {
    const decision = decideAfter(result, await historyOf(tx, message), at)
    const { to, nextAttemptAt } = decision
    const broke = result.kind === 'broke'
    const response = broke ? null : result.response
    const ended = { outcome: broke && to === 'ready' ? 'broke' : to, why: broke ? result.why : null } as const
    await moveMessage(tx, move(to, { response, nextAttemptAt, ended }))
    await writeRest(within(tx), {
      lane,
      said: decision.lane,
      answer: codesOf(response ?? ''),
      now: at,
    })
    return decision
  })
}

async function historyOf(tx: Pick<Database, 'outboxAttempt'>, message: OutboxMessage): Promise<History> {
  const tries = await tx.outboxAttempt.findMany({
    where: { outboxId: message.id },
    orderBy: { number: 'asc' },
    select: { startedAt: true, outcome: true },
  })
  // What was taken and let go unbegun was no try.
  const tried = tries.filter(({ outcome }) => outcome !== 'kept_back')
  return {
    firstTriedAt: tried[0]?.startedAt ?? message.createdAt,
    deferrals: tries.filter(({ outcome }) => outcome === 'deferred').length,
    breaks: tries.filter(({ outcome }) => outcome === 'broke' || outcome === 'ready').length,
    repeatable: message.repeatable,
  }
}
