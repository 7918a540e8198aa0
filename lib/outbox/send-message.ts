import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from '#lib/platform/database.ts'
import type { OutboxMessage } from '#lib/platform/generated/prisma/client.ts'
import type { AttemptOutcome } from '#lib/platform/generated/prisma/enums.ts'
import { log } from '#lib/platform/log.ts'
import { within } from '#lib/platform/run-statement.ts'
import type { DeliveryOutcome, SmtpSession } from '#lib/platform/smtp-session.ts'
import { type Decision, decideAfter, type History, readAnswer } from './answer-rules.ts'
import { filesToSend } from './files-to-send.ts'
import type { Kinds } from './follower.ts'
import { writeRest } from './lane-rest.ts'
import { type Fence, FollowerError, moveMessage } from './move-message.ts'

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
      const begun = await db.$transaction(async (tx) => {
        const from = await moveMessage(tx, {
          id: message.id,
          to: 'in_data',
          from: ['leased'],
          now: now(),
          fence,
          changes: { signature },
          kinds,
        })
        if (!from) return false
        await tx.outboxAttempt.updateMany({
          where: { outboxId: message.id, number: fence.attempt },
          data: { inDataAt: now() },
        })
        return true
      })
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
  return db.$transaction(async (tx) => {
    const decision = 'to' in result ? null : decideAfter(result, await historyOf(tx, message), at)
    const to = decision?.to ?? 'cancelled'
    const response = 'to' in result || result.kind !== 'broke' ? result.response : null
    const from = await moveMessage(tx, {
      id: message.id,
      to,
      from: ['leased', 'in_data'],
      now: at,
      fence,
      response,
      changes: {
        leaseOwner: null,
        leaseExpiresAt: null,
        lastResponse: response ?? undefined,
        nextAttemptAt: decision?.nextAttemptAt,
      },
      kinds,
    })
    if (from) {
      await tx.outboxAttempt.updateMany({
        where: { outboxId: message.id, number: fence.attempt },
        data: {
          endedAt: at,
          outcome: outcomeOf(result, to),
          response: response ?? ('why' in result ? result.why : null),
        },
      })
    }
    const { code, status } = readAnswer(response ?? '')
    const { lane } = message
    await writeRest(within(tx), { lane, said: decision?.lane, answer: `${code} ${status}`.trim(), now: at })
    return decision
  })
}

function outcomeOf(result: DeliveryOutcome | KeptBack, to: Decision['to'] | 'cancelled'): AttemptOutcome {
  if (to === 'cancelled') return 'kept_back'
  return 'kind' in result && result.kind === 'broke' && to === 'ready' ? 'broke' : to
}

async function historyOf(tx: Pick<Database, 'outboxAttempt'>, message: OutboxMessage): Promise<History> {
  const tries = await tx.outboxAttempt.findMany({
    where: { outboxId: message.id },
    orderBy: { number: 'asc' },
    select: { startedAt: true, outcome: true },
  })
  return {
    firstTriedAt: tries[0]?.startedAt ?? message.createdAt,
    deferrals: tries.filter(({ outcome }) => outcome === 'deferred').length,
    breaks: tries.filter(({ outcome }) => outcome === 'broke' || outcome === 'ready').length,
    repeatable: message.repeatable,
  }
}
