import { expect, inject, test } from 'vitest'
import { claimMessages } from '#lib/outbox/claim-messages.ts'
import { moveMessage } from '#lib/outbox/move-message.ts'
import { untilWaitedFor } from '#lib/platform/testing/until-waited-for.ts'
import { makeInbound, makePerson } from '#prisma/seed/factories.ts'
import { bringBack } from './bring-back.ts'
import { heldDetail } from './holding-pen-data.ts'
import { placeByHand } from './place-by-hand.ts'
import { answeredLetters, now } from './testing/answered-letters.ts'

const { aLetter, copiesFor, data } = answeredLetters()

const after = (seconds: number) => new Date(now.getTime() + seconds * 1_000)
/** What a sender takes of a letter's messages. */
async function claim({ id }: { id: string }, at: Date) {
  const taken = await claimMessages({
    ...{ db: data().db, owner: 'sender', now: at },
    ...{ lane: 'supporters', limit: 10 },
  })
  return taken.filter(({ correlationId }) => correlationId === id)
}

/** An answer that somebody has just placed by hand, and how they undo it. */
async function placedByHand() {
  const { db } = data()
  const [letter, person] = [await aLetter(), await makePerson(db)]
  const { id: inboundId } = await makeInbound(db, {
    state: 'held',
    text: 'I shall raise this.',
    fromAddress: 'office@mp.invalid',
    speaker: 'person',
  })
  const placed = await placeByHand({ db, person, inboundId, letterReference: letter.reference, now })
  if (!placed.ok) throw new Error(placed.reason)
  const undo = () => bringBack({ db, person, inboundId, now: after(59) })
  return { letter, inboundId, undo }
}

test('nobody has a copy of what was placed by hand within a minute, so that undoing it takes it back', async () => {
  const { letter, undo } = await placedByHand()
  expect(await claim(letter, after(59))).toEqual([])
  expect(await undo()).toMatchObject({ ok: true, copy: 'called_back' })
  expect(await claim(letter, after(61))).toEqual([])
  expect((await copiesFor(letter)).map(({ state }) => state)).toEqual(['cancelled'])
})

test('after a minute the copy leaves', async () => {
  const { letter, undo } = await placedByHand()
  expect(await claim(letter, after(61))).toMatchObject([{ kind: 'reply_copy', correlationId: letter.id }])
  // A sender that has it and has said nothing of it does not get to say it.
  expect(await undo()).toMatchObject({ ok: true, copy: 'called_back' })
})

test('the page of the message says whether the copy has yet to leave', async () => {
  const { inboundId } = await placedByHand()
  const copyNow = async () => (await heldDetail(data().db, inboundId))?.reply?.copy
  expect(await copyNow()).toBe('left')
  await data().db.reply.updateMany({
    where: { inboundId },
    data: { passedOnAt: new Date(Date.now() + 30_000) },
  })
  expect(await copyNow()).toBe('leaves')
})

// The embedded database has one session: there no transaction sees another half done.
test.runIf(inject('testDatabase').kind === 'server')(
  'undone at the moment at which it leaves, it has left, and whoever undoes it is told',
  async () => {
    const { letter, undo } = await placedByHand()
    const [copy] = await claim(letter, after(61))
    if (!copy) throw new Error('the copy did not leave')
    let undone: ReturnType<typeof undo> | undefined
    await data().db.$transaction(async (tx) => {
      await moveMessage(tx, { id: copy.id, to: 'in_data', from: ['leased'], now: after(61) })
      undone = undo()
      await untilWaitedFor(tx)
    })
    expect(await undone).toMatchObject({ ok: true, copy: 'gone' })
    expect((await copiesFor(letter)).map(({ state }) => state)).toEqual(['in_data'])
  },
)
