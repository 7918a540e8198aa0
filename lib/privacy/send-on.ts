import { lockLetter } from '#lib/letters/move-letter.ts'
import { callBackMessages } from '#lib/outbox/call-back-messages.ts'
import { againAfterDeadlock } from '#lib/platform/again-after-deadlock.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { lockRow } from '#lib/platform/lock-row.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { askedUntil } from '#lib/replies/ask-to-relay.ts'
import { enqueueRelayed } from '#lib/replies/enqueue-relayed.ts'
import { moveRelay } from '#lib/replies/move-relay.ts'
import { relayWords } from '#lib/words/catalogue/relay.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { lockOwnRows, type Unknown, unknownHere } from './own-rows.ts'

type OwnPress = { token: string; relayId: string; language: Language; now: Date }

/** "Send it on": they wrote it, and it goes to the office. Pressed again it changes nothing and says the same. */
export async function sendOn({
  db,
  ...press
}: OwnPress & { db: Database }): Promise<{ ok: true } | Unknown | Refused<'too_late' | 'no_way'>> {
  const { relayId, language, now } = press
  const say = sayIn(language)
  return againAfterDeadlock(() =>
    db.$transaction(async (tx) => {
      const relay = await lockOwnRelay(tx, press)
      if (!relay) return unknownHere(language)
      if (relay.state === 'queued' || relay.state === 'sent') return { ok: true }
      if (relay.state !== 'asked' || askedUntil(relay.stateChangedAt) <= now) {
        return refused('too_late', say(relayWords.tooLate))
      }
      if (!(await enqueueRelayed(tx, { relayId, now }))) return refused('no_way', say(relayWords.noWay))
      await moveRelay(tx, { relayId, actor: relay.actor, now, to: 'queued' })
      return { ok: true }
    }),
  )
}

/** "Do not send it on": of what is on its way too, as long as nothing of it was handed over. */
export async function keepFromOffice({
  db,
  ...press
}: OwnPress & { db: Database }): Promise<{ ok: true } | Unknown | Refused<'too_late'>> {
  const { relayId, language, now } = press
  const tooLate = () => refused('too_late', sayIn(language)(relayWords.tooLate))
  return againAfterDeadlock(() =>
    db.$transaction(async (tx) => {
      const relay = await lockOwnRelay(tx, press)
      if (!relay) return unknownHere(language)
      if (relay.state === 'let_go') return { ok: true }
      if (relay.state === 'queued') {
        const { calledBack } = await callBackMessages(tx, { correlationId: relayId, now })
        if (calledBack === 0) return tooLate()
      }
      const moving = { relayId, actor: relay.actor, now, to: 'let_go', letGoFor: 'stopped' } as const
      return (await moveRelay(tx, moving)) ? { ok: true } : tooLate()
    }),
  )
}

/** What the writer wrote back, held with its letter until the transaction ends; null where it is not theirs. */
async function lockOwnRelay(tx: Transaction, { token, relayId }: OwnPress) {
  const rows = await lockOwnRows(tx, token)
  const theirs = { supporterId: { in: rows.map(({ id }) => id) }, clearedAt: null }
  const where = { id: relayId, letter: theirs }
  const found = await tx.relay.findFirst({
    where,
    select: { letterId: true, letter: { select: { supporterId: true } } },
  })
  if (!found) return null
  await lockLetter(tx, found.letterId)
  await lockRow(tx, 'Relay', { id: relayId }, 'state')
  const { state, stateChangedAt } = await tx.relay.findUniqueOrThrow({ where: { id: relayId } })
  return { state, stateChangedAt, actor: { kind: 'supporter', id: found.letter.supporterId } as const }
}
